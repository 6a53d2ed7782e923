import { z } from 'zod';
import {
  CardNo,
  IdempotencyKey,
  IsoDateTime,
  PayMethod,
  Tag,
  Timestamp,
  TxStatus,
  TxType,
  typedText,
  Uuid,
} from '../../fields.js';
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
  operator: z.string().nullable(),
  external_order_id: z.string().nullable(),
  tag: Tag,
  settlement_id: Uuid.nullable(),
});
export type TransactionRow = z.infer<typeof TransactionRow>;

/** Marks for a member what an administrator did on somebody's behalf. */
export const ActedBy = z.enum(['administrator']).nullable();

/** A query string carries no unions, so an amount to compare with is a number alone. */
const AmountBound = z.number().min(0).max(10_000_000_000);

/**
 * The filters and the page of a transaction list. Days are those of the business time zone, the last one included;
 * between instants the period is half-open.
 */
export const transactionFilterFields = {
  ...pageFields,
  start_date: IsoDateTime.meta({ description: 'From this instant or day on' }).optional(),
  end_date: IsoDateTime.meta({ description: 'Before this instant, or to the end of this day' }).optional(),
  tx_type: TxType.optional(),
  status: TxStatus.optional(),
  q: typedText(128, 1)
    .meta({ description: 'A whole number: of a transaction, a foreign order or a card', example: 'PAY0000000001' })
    .optional(),
  external_order_id: typedText(128, 1).meta({ description: "The caller's own order number" }).optional(),
  operator: typedText(200, 1).meta({ description: 'Who stood at the till' }).optional(),
  card_no: CardNo.optional(),
  amount_min: AmountBound.meta({ description: 'Final amounts from here on' }).optional(),
  amount_max: AmountBound.meta({ description: 'Final amounts up to here' }).optional(),
  idempotency_key: IdempotencyKey.meta({ description: 'The key under which it was asked for' }).optional(),
  request_id: typedText(100, 1).meta({ description: 'The `X-Request-Id` of the answer that made it' }).optional(),
};
