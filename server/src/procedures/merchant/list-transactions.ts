import { merchantListTransactions } from '@mps/shared';
import { implement } from '../../implement.js';
import { actingMerchant } from '../acting.js';
import { readPage } from '../read-page.js';
import { transactionFilter } from '../transaction-filter.js';

/** A merchant's payments and refunds, without the member's identity. SQL: get_merchant_transactions. */
export const listTransactions = implement(merchantListTransactions, async ({ ctx, input }) => {
  const merchant = await actingMerchant(ctx, input.merchant_code);
  const args = { p_merchant_id: merchant.id, ...transactionFilter(input) };
  const { rows, ...page } = await readPage(ctx, 'get_merchant_transactions', args, input, merchant.onBehalfOf);
  return { transactions: rows, ...page };
});
