import { CloseCardInput, CloseCardOutput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';
import { success } from '../success.js';

/** Closes a card without a balance for good. SQL: close_card. */
export const closeCard = permittedProcedure('admin:manage_cards')
  .meta({
    openapi: { method: 'POST', path: '/admin/cards/close', tags: ['admin'], summary: 'Close an empty card' },
  })
  .input(CloseCardInput)
  .output(CloseCardOutput)
  .mutation(async ({ ctx, input }) => {
    const card = await ctx.row('close_card', { p_card_id: input.card_id, p_reason: input.reason });
    return { ...success(ctx, 'cardClosed'), card };
  });
