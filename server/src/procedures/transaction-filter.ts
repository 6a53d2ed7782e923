import type { ListMemberTransactionsInput } from '@mps/shared';
import type { z } from 'zod';

type Filter = Omit<z.infer<typeof ListMemberTransactionsInput>, 'member_id'>;

/** The filters of a transaction list as the database functions take them. */
export const transactionFilter = (input: Filter) => ({
  p_start_date: input.start_date,
  p_end_date: input.end_date,
  p_tx_type: input.tx_type,
  p_status: input.status,
});
