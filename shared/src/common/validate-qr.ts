import { z } from 'zod';
import { CardStatus, CardType, QrPlain, Timestamp, Uuid } from '../fields.js';
import { Money } from '../money.js';

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
