import { CleanExpiredInput, CleanExpiredOutput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';

/** Deletes expired codes, old idempotency keys and ended logins. SQL: clean_expired. */
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
  .mutation(async ({ ctx }) => ({ success: true as const, result: await ctx.row('clean_expired', {}) }));
