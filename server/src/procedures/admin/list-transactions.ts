import { ListAllTransactionsInput, ListAllTransactionsOutput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';
import { readPage } from '../read-page.js';
import { transactionFilter } from '../transaction-filter.js';

/** Everybody's transactions, newest first. SQL: list_transactions. */
export const listTransactions = permittedProcedure('admin:read_statistics')
  .meta({
    openapi: { method: 'GET', path: '/admin/transactions', tags: ['admin'], summary: 'List all transactions' },
  })
  .input(ListAllTransactionsInput)
  .output(ListAllTransactionsOutput)
  .query(async ({ ctx, input }) => {
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
