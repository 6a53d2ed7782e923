import { merchantListSettlements } from '@mps/shared';
import { implement } from '../../implement.js';
import { actingMerchant } from '../acting.js';
import { readPage } from '../read-page.js';

/** A merchant's settlements, newest first. SQL: list_settlements. */
export const listSettlements = implement(merchantListSettlements, async ({ ctx, input }) => {
  const merchant = await actingMerchant(ctx, input.merchant_code);
  const { rows, ...page } = await readPage(
    ctx,
    'list_settlements',
    { p_merchant_id: merchant.id },
    input,
    merchant.onBehalfOf,
  );
  return { settlements: rows, ...page };
});
