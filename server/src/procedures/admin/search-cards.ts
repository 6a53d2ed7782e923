import { nextCursorOf, paginationOf, SearchCardsInput, SearchCardsOutput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';

/** Cards, newest first, by a part of their number, name or owner. SQL: search_cards. */
export const searchCards = permittedProcedure('admin:manage_cards')
  .meta({
    openapi: { method: 'GET', path: '/admin/cards', tags: ['admin'], summary: 'List and search cards' },
  })
  .input(SearchCardsInput)
  .output(SearchCardsOutput)
  .query(async ({ ctx, input }) => {
    const rows = await ctx.rows('search_cards', {
      p_search: input.search,
      p_card_type: input.card_type,
      p_status: input.status,
      p_member_id: input.member_id,
      p_limit: input.limit,
      p_offset: input.offset,
      p_cursor: input.cursor,
    });
    return { cards: rows, pagination: paginationOf(input, rows), next_cursor: nextCursorOf(rows) };
  });
