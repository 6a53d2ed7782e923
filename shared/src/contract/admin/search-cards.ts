import { z } from 'zod';
import { CardStatus, CardType, Search, Uuid } from '../../fields.js';
import { contract } from '../contract.js';
import { CardRow } from '../parts/card.js';
import { pageFields, pageOutputFields } from '../parts/pagination.js';

/** The search is over the card's number and name and the owner's number, name, phone and email. */
export const SearchCardsInput = z.strictObject({
  ...pageFields,
  search: Search,
  card_type: CardType.optional(),
  status: CardStatus.optional(),
  member_id: Uuid.optional().meta({ description: 'Cards that this member owns or is bound to' }),
});
export type SearchCardsInput = z.infer<typeof SearchCardsInput>;

/** The cards that the search finds, newest first. */
export const SearchCardsOutput = z.object({ cards: z.array(CardRow), ...pageOutputFields });
export type SearchCardsOutput = z.infer<typeof SearchCardsOutput>;

export const adminSearchCards = contract({
  name: 'admin.searchCards',
  kind: 'query',
  rest: { method: 'GET', path: '/admin/cards' },
  access: 'admin:read_cards',
  risk: 'read',
  proof: 'none',
  summary: 'List and search cards',
  description: 'Cards, newest first, by a part of their number, name or owner.',
  input: SearchCardsInput,
  output: SearchCardsOutput,
  errors: ['PERMISSION_DENIED', 'INVALID_CURSOR'],
  sql: 'search_cards',
  idempotency: 'none',
  audit: [],
});
