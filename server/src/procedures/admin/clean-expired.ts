import { adminCleanExpired } from '@mps/shared';
import { implement } from '../../implement.js';

/** Deletes expired codes, old idempotency keys and ended logins, and seals the audit log. SQL: clean_expired, seal_audit_log. */
export const cleanExpired = implement(adminCleanExpired, async ({ ctx }) => {
  const result = await ctx.row('clean_expired', {});
  await ctx.row('seal_audit_log', {});
  return { success: true as const, result };
});
