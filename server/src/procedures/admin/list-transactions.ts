import { adminListTransactions } from '@mps/shared';
import { implement } from '../../implement.js';
import { readPage } from '../read-page.js';
import { transactionFilter } from '../transaction-filter.js';

/** Everybody's transactions, newest first. SQL: list_transactions. */
export const listTransactions = implement(adminListTransactions, async ({ ctx, input }) => {
  const { rows, ...page } = await readPage(
    ctx,
    'list_transactions',
    {
      p_member_id: input.member_id,
      p_merchant_code: input.merchant_code,
      p_card_id: input.card_id,
      ...transactionFilter(input),
    },
    input,
  );
  return { transactions: rows, ...page };
});
