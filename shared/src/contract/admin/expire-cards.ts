import { z } from 'zod';
import { NoInput, Timestamp } from '../../fields.js';
import { contract } from '../contract.js';

/** Which cards are due is decided by the database's clock; nothing is to be said. */
export const ExpireCardsInput = NoInput;
export type ExpireCardsInput = z.infer<typeof ExpireCardsInput>;

/** How many cards were past their `expires_at` and pay no more; one call takes a bounded number of them. */
export const ExpireCardsOutput = z.object({
  success: z.literal(true),
  result: z.object({
    expired_cards: z.int(),
    has_more: z.boolean().meta({ description: 'More cards are due: call again' }),
    executed_at: Timestamp,
  }),
});
export type ExpireCardsOutput = z.infer<typeof ExpireCardsOutput>;

export const adminExpireCards = contract({
  name: 'admin.expireCards',
  kind: 'mutation',
  rest: { method: 'POST', path: '/admin/maintenance/expire-cards' },
  access: 'admin:batch_operations',
  risk: 'write',
  proof: 'none',
  summary: 'Expire due cards',
  description: 'Marks the cards that are past their expiry as expired.',
  input: ExpireCardsInput,
  output: ExpireCardsOutput,
  errors: ['PERMISSION_DENIED'],
  sql: 'expire_due_cards',
  idempotency: '48h',
  audit: ['card.expire'],
});
