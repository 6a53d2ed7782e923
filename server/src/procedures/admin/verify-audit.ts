import { VerifyAuditInput, VerifyAuditOutput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';

/** Seals the audit log and looks for rows that were altered or removed. SQL: verify_audit, audit_size. */
export const verifyAudit = permittedProcedure('admin:read_audit')
  .meta({
    openapi: { method: 'GET', path: '/admin/audit/verify', tags: ['admin'], summary: 'Check the audit log' },
  })
  .input(VerifyAuditInput)
  .output(VerifyAuditOutput)
  .query(async ({ ctx }) => {
    const violations = await ctx.rows('verify_audit', {});
    const { head_hash, ...checked } = await ctx.row('audit_size', {});
    return { ok: violations.length === 0, checked, head_hash, violations };
  });
