import { FreezeCardInput, FreezeCardOutput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';
import { success } from '../success.js';

/** Stops an active card from paying until it is unfrozen. SQL: freeze_card. */
export const freezeCard = permittedProcedure('admin:manage_cards')
  .meta({
    openapi: { method: 'POST', path: '/admin/cards/freeze', tags: ['admin'], summary: 'Freeze a card' },
  })
  .input(FreezeCardInput)
  .output(FreezeCardOutput)
  .mutation(async ({ ctx, input }) => {
    const card = await ctx.row('freeze_card', { p_card_id: input.card_id, p_reason: input.reason });
    return { ...success(ctx, 'cardFrozen'), card };
  });
