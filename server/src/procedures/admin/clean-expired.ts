import { CleanExpiredInput, CleanExpiredOutput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';

/** Deletes expired codes, old idempotency keys and ended logins, and seals the audit log. SQL: clean_expired, seal_audit_log. */
export const cleanExpired = permittedProcedure('admin:batch_operations')
  .meta({
    openapi: {
      method: 'POST',
      path: '/admin/maintenance/clean',
      tags: ['admin'],
      summary: 'Delete expired codes, keys and logins',
    },
  })
  .input(CleanExpiredInput)
  .output(CleanExpiredOutput)
  .mutation(async ({ ctx }) => {
    const result = await ctx.row('clean_expired', {});
    await ctx.row('seal_audit_log', {});
    return { success: true as const, result };
  });
