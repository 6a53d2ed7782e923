import { adminGetCard } from '@mps/shared';
import { implement } from '../../implement.js';

/** One card with everybody who may use it. SQL: get_card. */
export const getCard = implement(adminGetCard, async ({ ctx, input }) => {
  const { bindings, binding_count, ...card } = await ctx.row('get_card', { p_card_id: input.card_id });
  return { card, bindings, binding_count };
});
