import { adminUnfreezeCard } from '@mps/shared';
import { implement } from '../../implement.js';
import { success } from '../success.js';

/** Makes a frozen card active again. SQL: unfreeze_card. */
export const unfreezeCard = implement(adminUnfreezeCard, async ({ ctx, input }) => {
  const card = await ctx.row('unfreeze_card', { p_card_id: input.card_id, p_reason: input.reason });
  return { ...success(ctx, adminUnfreezeCard), card };
});
