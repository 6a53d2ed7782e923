import { merchantGenerateSettlement } from '@mps/shared';
import { implement } from '../../implement.js';
import { actingMerchant } from '../acting.js';
import { settlementPeriod } from '../day-or-instant.js';

/** Settles a period: its unsettled payments and refunds become one settlement. SQL: generate_settlement. */
export const generateSettlement = implement(merchantGenerateSettlement, async ({ ctx, input }) => {
  const merchant = await actingMerchant(ctx, input.merchant_code);
  const settlement = await ctx.row(
    'generate_settlement',
    {
      p_merchant_id: merchant.id,
      p_mode: input.mode,
      ...settlementPeriod(input),
    },
    merchant.onBehalfOf,
  );
  return { success: true as const, settlement };
});
