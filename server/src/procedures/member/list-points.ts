import { ListPointsInput, ListPointsOutput, nextCursorOf, paginationOf } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';
import { actingForMember } from '../acting.js';

/** The point ledger of a card that the member sees. SQL: list_point_ledger. */
export const listPoints = permittedProcedure('member:read_cards')
  .meta({
    openapi: { method: 'GET', path: '/member/points', tags: ['member'], summary: "List a card's point entries" },
  })
  .input(ListPointsInput)
  .output(ListPointsOutput)
  .query(async ({ ctx, input }) => {
    const rows = await ctx.rows(
      'list_point_ledger',
      { p_card_id: input.card_id, p_limit: input.limit, p_offset: input.offset, p_cursor: input.cursor },
      actingForMember(ctx, input.member_id),
    );
    return { points: rows, pagination: paginationOf(input, rows), next_cursor: nextCursorOf(rows) };
  });
