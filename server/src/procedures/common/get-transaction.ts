import { commonGetTransaction, GetTransactionOutput } from '@mps/shared';
import { implement } from '../../implement.js';

/** One transaction in full, for whom it concerns. SQL: get_transaction_detail. */
export const getTransaction = implement(commonGetTransaction, async ({ ctx, input }) => {
  const row = await ctx.row('get_transaction_detail', { p_tx_no: input.tx_no });
  const { refunds, tag } = GetTransactionOutput.shape.transaction.pick({ refunds: true, tag: true }).parse(row);
  return { transaction: { ...row, refunds, tag } };
});
