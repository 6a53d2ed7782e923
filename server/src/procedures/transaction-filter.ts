import type { ListMemberTransactionsInput } from '@mps/shared';
import type { z } from 'zod';
import { periodOf } from './day-or-instant.js';

type Filter = Omit<z.infer<typeof ListMemberTransactionsInput>, 'member_id'>;

/** The filters of a transaction list as the database functions take them. */
export const transactionFilter = (input: Filter) => ({
  ...periodOf(input),
  p_tx_type: input.tx_type,
  p_status: input.status,
});
