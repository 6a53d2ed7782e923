import { adminVerifyAudit } from '@mps/shared';
import { implement } from '../../implement.js';

/** Seals the audit log and looks for rows that were altered or removed. SQL: verify_audit, audit_size. */
export const verifyAudit = implement(adminVerifyAudit, async ({ ctx }) => {
  const violations = await ctx.rows('verify_audit', {});
  const { head_hash, ...checked } = await ctx.row('audit_size', {});
  return { ok: violations.length === 0, checked, head_hash, violations };
});
