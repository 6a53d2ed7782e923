import { merchantListOperators } from '@mps/shared';
import { implement } from '../../implement.js';
import { actingMerchant } from '../acting.js';
import { readPage } from '../read-page.js';

/** The named operators of the merchant, newest first. SQL: list_operators. */
export const listOperators = implement(merchantListOperators, async ({ ctx, input }) => {
  const merchant = await actingMerchant(ctx, input.merchant_code);
  const args = { p_merchant_id: merchant.id };
  const { rows, ...page } = await readPage(ctx, 'list_operators', args, input, merchant.onBehalfOf);
  return { operators: rows, ...page };
});
