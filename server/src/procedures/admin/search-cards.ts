import { SearchCardsInput, SearchCardsOutput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';
import { readPage } from '../read-page.js';

/** Cards, newest first, by a part of their number, name or owner. SQL: search_cards. */
export const searchCards = permittedProcedure('admin:manage_cards')
  .meta({
    openapi: { method: 'GET', path: '/admin/cards', tags: ['admin'], summary: 'List and search cards' },
  })
  .input(SearchCardsInput)
  .output(SearchCardsOutput)
  .query(async ({ ctx, input }) => {
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
