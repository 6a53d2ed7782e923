import { z } from 'zod';
import { CardStatus, CardType, QrPlain, Timestamp, Uuid } from '../fields.js';
import { Money } from '../money.js';

export const ValidateQrInput = z.strictObject({ qr_plain: QrPlain });

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
