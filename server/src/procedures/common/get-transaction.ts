import { GetTransactionInput, GetTransactionOutput } from '@mps/shared';
import { authenticatedProcedure } from '../../trpc.js';

/** One transaction in full, for whom it concerns. SQL: get_transaction_detail. */
export const getTransaction = authenticatedProcedure
  .meta({
    openapi: {
      method: 'GET',
      path: '/common/transactions/{tx_no}',
      tags: ['common'],
      summary: 'Show a transaction with its refunds',
    },
  })
  .input(GetTransactionInput)
  .output(GetTransactionOutput)
  .query(async ({ ctx, input }) => {
    const row = await ctx.row('get_transaction_detail', { p_tx_no: input.tx_no });
    const { refunds, tag } = GetTransactionOutput.shape.transaction.pick({ refunds: true, tag: true }).parse(row);
    return { transaction: { ...row, refunds, tag } };
  });
