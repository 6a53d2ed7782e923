import { merchantGenerateSettlement } from '@mps/shared';
import { implement } from '../../implement.js';
import { actingMerchant } from '../acting.js';

/** Settles a period: its unsettled payments and refunds become one settlement. SQL: generate_settlement. */
export const generateSettlement = implement(merchantGenerateSettlement, async ({ ctx, input }) => {
  const merchant = await actingMerchant(ctx, input.merchant_code);
  const settlement = await ctx.row(
    'generate_settlement',
    {
      p_merchant_id: merchant.id,
      p_mode: input.mode,
      p_period_start: input.period_start,
      p_period_end: input.period_end,
    },
    merchant.onBehalfOf,
  );
  return { success: true as const, settlement };
});
