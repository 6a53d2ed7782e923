import { adminSearchCards } from '@mps/shared';
import { implement } from '../../implement.js';
import { readPage } from '../read-page.js';

/** Cards, newest first, by a part of their number, name or owner. SQL: search_cards. */
export const searchCards = implement(adminSearchCards, async ({ ctx, input }) => {
  const { rows, ...page } = await readPage(
    ctx,
    'search_cards',
    {
      p_search: input.search,
      p_card_type: input.card_type,
      p_status: input.status,
      p_member_id: input.member_id,
    },
    input,
  );
  return { cards: rows, ...page };
});
