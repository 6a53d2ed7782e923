import { z } from 'zod';
import { IsoDateTime, shortText, Timestamp } from '../../fields.js';
import { contract } from '../contract.js';
import { pageFields, pageOutputFields } from '../parts/pagination.js';

/** The period is half-open: start inclusive, end exclusive. */
export const ListAuditEventsInput = z.strictObject({
  ...pageFields,
  actor_id: shortText(100, 1).optional(),
  object_type: shortText(50, 1).optional().meta({ example: 'card' }),
  object_id: shortText(100, 1).optional(),
  action: shortText(50, 1).optional().meta({ example: 'card.freeze' }),
  start_date: IsoDateTime.optional(),
  end_date: IsoDateTime.optional(),
});
export type ListAuditEventsInput = z.infer<typeof ListAuditEventsInput>;

/** Who did what to whom, newest first: one event for each change of money, points, status or credentials. */
export const ListAuditEventsOutput = z.object({
  events: z.array(
    z.object({
      id: z.int(),
      created_at: Timestamp,
      actor_role: z.string(),
      actor_id: z.string().nullable(),
      actor_name: z
        .string()
        .nullable()
        .meta({ description: "The member's number, merchant's code or administrator's name" }),
      operator: z.string().nullable(),
      on_behalf_of: z.string().nullable(),
      session_id: z.string().nullable(),
      request_id: z.string().nullable(),
      ip: z.string().nullable(),
      action: z.string(),
      object_type: z.string(),
      object_id: z.string(),
      details: z.record(z.string(), z.unknown()),
    }),
  ),
  ...pageOutputFields,
});
export type ListAuditEventsOutput = z.infer<typeof ListAuditEventsOutput>;

export const adminListAuditEvents = contract({
  name: 'admin.listAuditEvents',
  kind: 'query',
  rest: { method: 'GET', path: '/admin/audit' },
  access: 'admin:read_audit',
  risk: 'read',
  proof: 'none',
  summary: 'Read the audit log',
  description:
    'Who did what, on behalf of whom, to which object, newest first. `total_count` is exact up to 10,000 and null beyond.',
  input: ListAuditEventsInput,
  output: ListAuditEventsOutput,
  errors: ['PERMISSION_DENIED', 'INVALID_PERIOD', 'INVALID_CURSOR'],
  sql: 'list_audit_events',
  idempotency: 'none',
  audit: [],
});
