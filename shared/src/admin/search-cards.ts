import { z } from 'zod';
import { CardStatus, CardType, Uuid } from '../fields.js';
import { pageFields, pageOutputFields } from '../pagination.js';
import { CardRow } from './card.js';
import { Search } from './fields.js';

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
