import { merchantPreviewSettlement } from '@mps/shared';
import { implement } from '../../implement.js';
import { actingMerchant } from '../acting.js';

/** What a settlement of the period would hold now; changes nothing. SQL: preview_settlement. */
export const previewSettlement = implement(merchantPreviewSettlement, async ({ ctx, input }) => {
  const merchant = await actingMerchant(ctx, input.merchant_code);
  const preview = await ctx.row(
    'preview_settlement',
    { p_merchant_id: merchant.id, p_period_start: input.period_start, p_period_end: input.period_end },
    merchant.onBehalfOf,
  );
  return { preview };
});
