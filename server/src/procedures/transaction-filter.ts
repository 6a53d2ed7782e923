import type { z } from 'zod';
import type { ListMemberTransactionsInput } from '@mps/shared';

type Filter = Omit<z.infer<typeof ListMemberTransactionsInput>, 'member_id'>;

/** The page and filters of a transaction list as the database functions take them. */
export const transactionFilter = (input: Filter) => ({
  p_limit: input.limit,
  p_offset: input.offset,
  p_start_date: input.start_date,
  p_end_date: input.end_date,
  p_tx_type: input.tx_type,
  p_status: input.status,
  p_cursor: input.cursor,
});
