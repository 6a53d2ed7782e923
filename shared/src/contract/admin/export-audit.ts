import { z } from 'zod';
import { contract } from '../contract.js';
import { ListAuditEventsInput } from './list-audit-events.js';

/** The filters of the audit list; a long export goes on where the cursor of the last part stands. */
export const ExportAuditInput = ListAuditEventsInput.omit({ limit: true, offset: true });
export type ExportAuditInput = z.infer<typeof ExportAuditInput>;

/** A part of the audit log as the text of a CSV file (RFC 4180). */
export const ExportAuditOutput = z.object({
  filename: z.string(),
  content_type: z.literal('text/csv; charset=utf-8'),
  csv: z.string().meta({ description: 'With a line of names; cells are safe from formulas' }),
  exported: z.int(),
  next_cursor: z.string().nullable().meta({ description: 'Goes on with the events after these; null at the end' }),
});
export type ExportAuditOutput = z.infer<typeof ExportAuditOutput>;

export const adminExportAudit = contract({
  name: 'admin.exportAudit',
  kind: 'query',
  rest: { method: 'GET', path: '/admin/audit/export' },
  access: 'admin:read_audit',
  risk: 'read',
  proof: 'none',
  summary: 'Export the audit log as CSV',
  description: 'The audit log as CSV, at most 10,000 events; the cursor continues with the rest.',
  input: ExportAuditInput,
  output: ExportAuditOutput,
  errors: ['PERMISSION_DENIED', 'INVALID_PERIOD', 'INVALID_CURSOR'],
  sql: 'list_audit_events',
  idempotency: 'none',
  audit: [],
});
