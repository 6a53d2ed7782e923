import { ExpireCardsInput, ExpireCardsOutput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';

/** Marks cards past their expiry as expired. SQL: expire_due_cards. */
export const expireCards = permittedProcedure('admin:batch_operations')
  .meta({
    openapi: { method: 'POST', path: '/admin/maintenance/expire-cards', tags: ['admin'], summary: 'Expire due cards' },
  })
  .input(ExpireCardsInput)
  .output(ExpireCardsOutput)
  .mutation(async ({ ctx }) => ({ success: true as const, result: await ctx.row('expire_due_cards', {}) }));
