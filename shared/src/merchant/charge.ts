import { z } from 'zod';
import {
  CardType,
  ExternalOrderId,
  IdempotencyKey,
  MerchantCode,
  QrPlain,
  Tag,
  Timestamp,
  TxStatus,
  Uuid,
} from '../fields.js';
import { AmountInput, Money } from '../money.js';

/**
 * A payment by the code that the member shows. A key makes a repeated call harmless: it is looked at before the code
 * is.
 */
export const ChargeInput = z.strictObject({
  qr_plain: QrPlain,
  amount: AmountInput.meta({ description: 'The price before any discount', example: 1299.5 }),
  external_order_id: ExternalOrderId.optional(),
  tag: Tag.optional(),
  idempotency_key: IdempotencyKey.optional(),
  merchant_code: MerchantCode.optional(),
});

/** What was paid: `final_amount` is `raw_amount` times `discount`, rounded to two decimals, half away from zero. */
export const ChargeOutput = z.object({
  success: z.literal(true),
  transaction: z.object({
    tx_id: Uuid,
    tx_no: z.string(),
    card_id: Uuid,
    raw_amount: Money,
    final_amount: Money,
    discount: z.number().meta({ description: 'The factor that was applied: 0.95 pays 95 %', example: 0.95 }),
    points_earned: z.int(),
    status: TxStatus,
    created_at: Timestamp,
  }),
  customer_info: z.object({ card_no: z.string(), card_type: CardType, member_level: z.int(), balance_after: Money }),
  replayed: z.boolean(),
});
