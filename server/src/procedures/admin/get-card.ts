import { GetCardInput, GetCardOutput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';

/** One card with everybody who may use it. SQL: get_card. */
export const getCard = permittedProcedure('admin:manage_cards')
  .meta({
    openapi: { method: 'GET', path: '/admin/cards/{card_id}', tags: ['admin'], summary: 'Show a card' },
  })
  .input(GetCardInput)
  .output(GetCardOutput)
  .query(async ({ ctx, input }) => {
    const { bindings, ...card } = await ctx.row('get_card', { p_card_id: input.card_id });
    return { card, bindings };
  });
