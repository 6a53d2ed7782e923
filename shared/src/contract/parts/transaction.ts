import { z } from 'zod';
import { IsoDateTime, PayMethod, Timestamp, TxStatus, TxType, Uuid } from '../../fields.js';
import { Money } from '../../money.js';
import { pageFields } from './pagination.js';

/** A transaction as lists show it. */
export const TransactionRow = z.object({
  id: Uuid,
  tx_no: z.string(),
  tx_type: TxType,
  card_id: Uuid,
  card_no: z.string(),
  merchant_id: Uuid.nullable(),
  merchant_name: z.string().nullable(),
  raw_amount: Money,
  discount_applied: z.number(),
  final_amount: Money,
  points_earned: z.int(),
  status: TxStatus,
  payment_method: PayMethod,
  reason: z.string().nullable(),
  original_tx_no: z.string().nullable(),
  refunded_amount: Money,
  created_at: Timestamp,
});
export type TransactionRow = z.infer<typeof TransactionRow>;

/**
 * The filters and the page of a transaction list. Days are those of the business time zone, the last one included;
 * between instants the period is half-open.
 */
export const transactionFilterFields = {
  ...pageFields,
  start_date: IsoDateTime.optional().meta({ description: 'From this instant or day on' }),
  end_date: IsoDateTime.optional().meta({ description: 'Before this instant, or to the end of this day' }),
  tx_type: TxType.optional(),
  status: TxStatus.optional(),
};
