import { z } from 'zod';
import {
  IdempotencyKey,
  MerchantCode,
  Pin,
  Reason,
  Tag,
  Timestamp,
  TxNo,
  TxStatus,
  typedText,
  Uuid,
} from '../../fields.js';
import { AmountInput, Money } from '../../money.js';
import { contract } from '../contract.js';

/** The manager beside a cashier: their name, and either their password or their PIN. */
export const ManagerApproval = z
  .strictObject({
    operator: typedText(200, 1).meta({ description: "The manager's name", example: 'mei' }),
    password: z.string().min(1).max(1_000).optional().meta({ format: 'password' }),
    pin: Pin.optional(),
  })
  .refine(({ password, pin }) => (password === undefined) !== (pin === undefined), 'password or pin, one of them');

/** Gives back a payment or a part of it. A key makes a repeated call harmless. */
export const RefundInput = z.strictObject({
  original_tx_no: TxNo,
  refund_amount: AmountInput.meta({ description: 'At most what remains of the payment', example: 300 }),
  reason: Reason.optional(),
  tag: Tag.optional(),
  idempotency_key: IdempotencyKey.optional(),
  merchant_code: MerchantCode.optional(),
  approved_by: ManagerApproval.optional().meta({ description: 'For a cashier: the manager beside, who approves it' }),
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

export const merchantRefund = contract({
  name: 'merchant.refund',
  kind: 'mutation',
  rest: { method: 'POST', path: '/merchant/refund' },
  access: 'merchant:refund',
  risk: 'money',
  proof: 'recent',
  approvable: true,
  summary: 'Refund a payment, in full or in part',
  description:
    'Refunds all or part of a payment of this merchant, repeatedly until nothing remains. Send an idempotency key: a repetition is answered with the first result. Above the amount that the server sets, it asks for a recent proof of the password. A cashier may refund with a manager beside, whom `approved_by` names with password or PIN; above that amount with the password.',
  input: RefundInput,
  output: RefundOutput,
  errors: [
    'NOT_MERCHANT_USER',
    'INVALID_CREDENTIALS',
    'PERMISSION_DENIED',
    'MERCHANT_NOT_FOUND_OR_INACTIVE',
    'MERCHANT_NOT_FOUND',
    'ORIGINAL_TX_NOT_FOUND',
    'IDEMPOTENCY_KEY_REUSED',
    'INVALID_REFUND_AMOUNT',
    'REFUND_EXCEEDS_REMAINING',
    'ONLY_COMPLETED_PAYMENT_REFUNDABLE',
    'VALIDATION_FAILED',
  ],
  sql: 'merchant_refund_tx',
  idempotency: 'forever',
  event: {
    kind: 'refund',
    audience: [{ topic: 'merchant' }],
    fields: { tx_no: 'refund_tx_no', amount: 'refunded_amount' },
  },
  audit: ['payment.refund'],
});
