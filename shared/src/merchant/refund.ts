import { z } from 'zod';
import { IdempotencyKey, MerchantCode, Reason, Tag, Timestamp, TxNo, TxStatus, Uuid } from '../fields.js';
import { AmountInput, Money } from '../money.js';

/** Gives back a payment or a part of it. A key makes a repeated call harmless. */
export const RefundInput = z.strictObject({
  original_tx_no: TxNo,
  refund_amount: AmountInput.meta({ description: 'At most what remains of the payment', example: 300 }),
  reason: Reason.optional(),
  tag: Tag.optional(),
  idempotency_key: IdempotencyKey.optional(),
  merchant_code: MerchantCode.optional(),
});

/** The refund, the points that it took back, and what may still be refunded. */
export const RefundOutput = z.object({
  success: z.literal(true),
  refund: z.object({
    refund_tx_id: Uuid,
    refund_tx_no: z.string(),
    refunded_amount: Money,
    original_tx_no: z.string(),
    points_reversed: z.int(),
    status: TxStatus,
    created_at: Timestamp,
  }),
  remaining_refundable: Money,
  replayed: z.boolean(),
});
