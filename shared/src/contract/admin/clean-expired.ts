import { z } from 'zod';
import { NoInput, Timestamp } from '../../fields.js';
import { contract } from '../contract.js';

/** What has expired is decided by the database's clock; nothing is to be said. */
export const CleanExpiredInput = NoInput;
export type CleanExpiredInput = z.infer<typeof CleanExpiredInput>;

/** How many codes, logins and idempotency keys were past their time and are deleted now. */
export const CleanExpiredOutput = z.object({
  success: z.literal(true),
  result: z.object({
    removed_codes: z.int(),
    removed_sessions: z.int(),
    removed_keys: z.int(),
    executed_at: Timestamp,
  }),
});
export type CleanExpiredOutput = z.infer<typeof CleanExpiredOutput>;

export const adminCleanExpired = contract({
  name: 'admin.cleanExpired',
  kind: 'mutation',
  rest: { method: 'POST', path: '/admin/maintenance/clean' },
  access: 'admin:batch_operations',
  risk: 'write',
  proof: 'none',
  summary: 'Delete expired codes and sessions',
  description:
    'Deletes expired payment codes, sessions that ended long ago, and idempotency keys after their 48 hours. The keys of charges, refunds and recharges stay.',
  input: CleanExpiredInput,
  output: CleanExpiredOutput,
  errors: ['PERMISSION_DENIED'],
  sql: 'clean_expired',
  idempotency: '48h',
  audit: ['maintenance.clean'],
});
