import type { ListMemberTransactionsInput } from '@mps/shared';
import type { z } from 'zod';
import { periodOf } from './day-or-instant.js';

type Filter = Omit<z.infer<typeof ListMemberTransactionsInput>, 'member_id'>;

/** The filters of a transaction list as the database functions take them. */
export const transactionFilter = (input: Filter) => ({
  ...periodOf(input),
  p_tx_type: input.tx_type,
  p_status: input.status,
  p_q: input.q,
  p_external_order_id: input.external_order_id,
  p_operator: input.operator,
  p_card_no: input.card_no,
  p_amount_min: input.amount_min,
  p_amount_max: input.amount_max,
  p_idempotency_key: input.idempotency_key,
  p_request_id: input.request_id,
});
