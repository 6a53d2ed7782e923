import { z } from 'zod';
import { CardStatus, CardType, QrPlain, Timestamp, Uuid } from '../../fields.js';
import { Money } from '../../money.js';
import { contract } from '../contract.js';

/** Looks at a code without using it up. QR_EXPIRED_OR_INVALID is the answer to one that would not pay. */
export const ValidateQrInput = z.strictObject({ qr_plain: QrPlain });

/** The card that the code would charge; of its holder no more than a cashier needs. */
export const ValidateQrOutput = z.object({
  valid: z.literal(true),
  card_id: Uuid,
  card_info: z.object({
    card_no: z.string(),
    card_type: CardType,
    balance: Money,
    status: CardStatus,
    member_level: z.int(),
    member_name: z.string().meta({ description: 'Masked: the first character alone' }),
  }),
  expires_at: Timestamp,
});

export const commonValidateQr = contract({
  name: 'common.validateQr',
  kind: 'mutation',
  rest: { method: 'POST', path: '/common/qr/validate' },
  access: 'merchant:charge',
  risk: 'read',
  proof: 'none',
  summary: 'Look at a payment code',
  description: 'Answers which card a payment code belongs to. Nothing changes, and the code stays valid.',
  input: ValidateQrInput,
  output: ValidateQrOutput,
  errors: ['QR_EXPIRED_OR_INVALID', 'INVALID_QR', 'PERMISSION_DENIED'],
  sql: 'validate_qr_plain',
  idempotency: 'none',
  audit: [],
});
