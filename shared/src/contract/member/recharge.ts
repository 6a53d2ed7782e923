import { z } from 'zod';
import { ExternalOrderId, IdempotencyKey, PayMethod, Tag, Timestamp, TxStatus, Uuid } from '../../fields.js';
import { AmountInput, Money } from '../../money.js';
import { contract } from '../contract.js';

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

export const memberRecharge = contract({
  name: 'member.recharge',
  kind: 'mutation',
  rest: { method: 'POST', path: '/member/recharge' },
  access: 'member:recharge',
  risk: 'money',
  proof: 'none',
  summary: 'Top up a card',
  description:
    'Adds money that was received elsewhere to a card. Send an idempotency key: a repetition is answered with the first result. An administrator needs a second person above a limit.',
  input: RechargeInput,
  output: RechargeOutput,
  errors: [
    'PERMISSION_DENIED',
    'MEMBER_NOT_FOUND',
    'CARD_NOT_FOUND_OR_INACTIVE',
    'DUPLICATE_EXTERNAL_ORDER',
    'IDEMPOTENCY_KEY_REUSED',
    'UNSUPPORTED_CARD_TYPE_FOR_RECHARGE',
    'MEMBER_SUSPENDED',
    'INVALID_RECHARGE_AMOUNT',
    'AMOUNT_OVER_LIMIT',
    'INVALID_PAYMENT_METHOD',
    'VALIDATION_FAILED',
  ],
  sql: 'user_recharge_card',
  idempotency: 'forever',
  approval: 'recharge',
  event: {
    kind: 'recharge',
    audience: [{ topic: 'card', column: 'card_id' }],
    fields: { tx_no: 'tx_no', amount: 'amount', card_id: 'card_id' },
  },
  audit: ['card.recharge'],
});
