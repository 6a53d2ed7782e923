import { merchantPreviewSettlement } from '@mps/shared';
import { implement } from '../../implement.js';
import { actingMerchant } from '../acting.js';
import { settlementPeriod } from '../day-or-instant.js';

/** What a settlement of the period would hold now; changes nothing. SQL: preview_settlement. */
export const previewSettlement = implement(merchantPreviewSettlement, async ({ ctx, input }) => {
  const merchant = await actingMerchant(ctx, input.merchant_code);
  const preview = await ctx.row(
    'preview_settlement',
    { p_merchant_id: merchant.id, ...settlementPeriod(input) },
    merchant.onBehalfOf,
  );
  return { preview };
});
