import { adminCloseCard } from '@mps/shared';
import { implement } from '../../implement.js';
import { success } from '../success.js';

/** Closes a card without a balance for good. SQL: close_card. */
export const closeCard = implement(adminCloseCard, async ({ ctx, input }) => {
  const card = await ctx.row('close_card', { p_card_id: input.card_id, p_reason: input.reason });
  return { ...success(ctx, adminCloseCard), card };
});
