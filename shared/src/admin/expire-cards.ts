import { z } from 'zod';
import { NoInput } from '../auth/account.js';
import { Timestamp } from '../fields.js';

export const ExpireCardsInput = NoInput;
export type ExpireCardsInput = z.infer<typeof ExpireCardsInput>;

export const ExpireCardsOutput = z.object({
  success: z.literal(true),
  result: z.object({
    expired_cards: z.int(),
    has_more: z.boolean().meta({ description: 'More cards are due: call again' }),
    executed_at: Timestamp,
  }),
});
export type ExpireCardsOutput = z.infer<typeof ExpireCardsOutput>;
