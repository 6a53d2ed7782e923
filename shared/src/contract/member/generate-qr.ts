import { z } from 'zod';
import { CardType, Timestamp, Uuid } from '../../fields.js';
import { Money } from '../../money.js';
import { contract } from '../contract.js';

/** Which card is to pay. The caller's earlier code of that card ends. */
export const GenerateQrInput = z.strictObject({
  card_id: Uuid,
  ttl_seconds: z
    .int()
    .optional()
    .meta({ description: 'Lifetime in seconds, 900 by default; brought into 30 to 7,200', example: 900 }),
  member_id: Uuid.optional(),
});

/** A code for one charge within its time, and the card as a wallet shows it. */
export const GenerateQrOutput = z.object({
  qr_plain: z.string().meta({ description: 'The code to show as a QR; it is never shown again' }),
  expires_at: Timestamp,
  card_info: z.object({ card_no: z.string(), card_type: CardType, balance: Money }),
  ttl_seconds: z.int(),
});

export const memberGenerateQr = contract({
  name: 'member.generateQr',
  kind: 'mutation',
  rest: { method: 'POST', path: '/member/qr/generate' },
  access: 'member:generate_qr',
  risk: 'money',
  proof: 'none',
  summary: 'Issue a payment code',
  description:
    "Issues the card's one live payment code for this member; the previous code stops working at once. The plain code is answered only here.",
  input: GenerateQrInput,
  output: GenerateQrOutput,
  errors: [
    'PERMISSION_DENIED',
    'CARD_NOT_FOUND_OR_INACTIVE',
    'CORPORATE_CARD_CANNOT_PAY',
    'MEMBER_SUSPENDED',
    'VALIDATION_FAILED',
  ],
  sql: 'rotate_card_qr',
  idempotency: '48h',
  audit: ['code.issue'],
});
