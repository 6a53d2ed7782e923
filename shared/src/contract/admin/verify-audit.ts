import { z } from 'zod';
import { NoInput } from '../../fields.js';
import { contract } from '../contract.js';

/** Always the whole log. */
export const VerifyAuditInput = NoInput;

/** Whether the audit log is as it was written: each batch of events is sealed by the hash of the one before. */
export const VerifyAuditOutput = z.object({
  ok: z.boolean(),
  checked: z.object({
    events: z.int(),
    unsealed_events: z.int().meta({ description: 'Written so lately that no batch holds them yet' }),
    batches: z.int(),
  }),
  head_hash: z
    .string()
    .nullable()
    .meta({ description: 'Of the newest batch: kept elsewhere, it shows a removal of the newest batches too' }),
  violations: z.array(
    z.object({
      violation: z
        .string()
        .meta({ description: 'altered_row, removed_rows, added_rows, altered_batch or removed_batch' }),
      object_type: z.string(),
      object_id: z.string(),
      details: z.record(z.string(), z.unknown()),
    }),
  ),
});
export type VerifyAuditOutput = z.infer<typeof VerifyAuditOutput>;

export const adminVerifyAudit = contract({
  name: 'admin.verifyAudit',
  kind: 'query',
  rest: { method: 'GET', path: '/admin/audit/verify' },
  access: 'admin:read_audit',
  risk: 'read',
  proof: 'none',
  summary: 'Verify the audit log',
  description:
    'Checks that no row of the audit log was altered, removed or inserted, by the hash of each row and the chain over them.',
  input: VerifyAuditInput,
  output: VerifyAuditOutput,
  errors: ['PERMISSION_DENIED'],
  sql: 'verify_audit',
  idempotency: 'none',
  audit: [],
});
