import { z } from 'zod';
import { Timestamp, Uuid } from '../../fields.js';
import { contract } from '../contract.js';
import { NextLevel } from '../member/list-cards.js';
import { CardBinding, CardRow } from '../parts/card.js';

/** Which card; CARD_NOT_FOUND where there is none. */
export const GetCardInput = z.strictObject({ card_id: Uuid });
export type GetCardInput = z.infer<typeof GetCardInput>;

/** A card with everything that decides its next payment, and the members who may use it. */
export const GetCardOutput = z.object({
  card: CardRow.extend({
    level_name: z.string(),
    discount_rate: z.number().meta({ description: 'The factor of the next payment: 0.95 pays 95 %' }),
    next_level: NextLevel.nullable(),
    live_codes: z.int(),
    updated_at: Timestamp,
  }),
  bindings: z.array(CardBinding).meta({ description: 'Owners first, 200 at most; `member.listBindings` has all' }),
  binding_count: z.int().meta({ description: 'All of them' }),
});
export type GetCardOutput = z.infer<typeof GetCardOutput>;

export const adminGetCard = contract({
  name: 'admin.getCard',
  kind: 'query',
  rest: { method: 'GET', path: '/admin/cards/{card_id}' },
  access: 'admin:read_cards',
  risk: 'read',
  proof: 'none',
  summary: 'Show a card',
  description: 'One card with everybody who may use it.',
  input: GetCardInput,
  output: GetCardOutput,
  errors: ['PERMISSION_DENIED', 'CARD_NOT_FOUND'],
  sql: 'get_card',
  idempotency: 'none',
  audit: [],
});
