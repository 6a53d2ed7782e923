import { UnfreezeCardInput, UnfreezeCardOutput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';
import { success } from '../success.js';

/** Makes a frozen card active again. SQL: unfreeze_card. */
export const unfreezeCard = permittedProcedure('admin:manage_cards')
  .meta({
    openapi: { method: 'POST', path: '/admin/cards/unfreeze', tags: ['admin'], summary: 'Unfreeze a card' },
  })
  .input(UnfreezeCardInput)
  .output(UnfreezeCardOutput)
  .mutation(async ({ ctx, input }) => {
    const card = await ctx.row('unfreeze_card', { p_card_id: input.card_id, p_reason: input.reason });
    return { ...success(ctx, 'cardUnfrozen'), card };
  });
