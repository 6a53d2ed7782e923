import { z } from 'zod';
import { CardType, Timestamp, Uuid } from '../fields.js';
import { Money } from '../money.js';

export const GenerateQrInput = z.strictObject({
  card_id: Uuid,
  ttl_seconds: z
    .int()
    .optional()
    .meta({ description: 'Lifetime in seconds, 900 by default; brought into 30 to 7,200', example: 900 }),
  member_id: Uuid.optional(),
});

export const GenerateQrOutput = z.object({
  qr_plain: z.string().meta({ description: 'The code to show as a QR; it is never shown again' }),
  expires_at: Timestamp,
  card_info: z.object({ card_no: z.string(), card_type: CardType, balance: Money }),
  ttl_seconds: z.int(),
});
