import { z } from 'zod';
import { ExternalOrderId, IdempotencyKey, PayMethod, Tag, Timestamp, TxStatus, Uuid } from '../fields.js';
import { AmountInput, Money } from '../money.js';

/** Money that was received outside and is now to stand on the card. A key makes a repeated call harmless. */
export const RechargeInput = z.strictObject({
  card_id: Uuid,
  amount: AmountInput,
  payment_method: PayMethod.default('wechat').meta({ description: 'How the money was received; not balance' }),
  external_order_id: ExternalOrderId.optional(),
  tag: Tag.optional(),
  idempotency_key: IdempotencyKey.optional(),
  member_id: Uuid.optional(),
});

/** The recharge, and the balance after it; with `replayed`, the answer of the first call with this key. */
export const RechargeOutput = z.object({
  success: z.literal(true),
  transaction: z.object({
    tx_id: Uuid,
    tx_no: z.string(),
    card_id: Uuid,
    amount: Money,
    payment_method: PayMethod,
    status: TxStatus,
    created_at: Timestamp,
  }),
  balance_after: Money,
  replayed: z.boolean(),
});
