import { ListMembersInput, ListMembersOutput, nextCursorOf, paginationOf } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';

/** Members, newest first, by a part of number, name, phone or email. SQL: list_members. */
export const listMembers = permittedProcedure('admin:manage_members')
  .meta({
    openapi: { method: 'GET', path: '/admin/members', tags: ['admin'], summary: 'List and search members' },
  })
  .input(ListMembersInput)
  .output(ListMembersOutput)
  .query(async ({ ctx, input }) => {
    const rows = await ctx.rows('list_members', {
      p_search: input.search,
      p_status: input.status,
      p_limit: input.limit,
      p_offset: input.offset,
      p_cursor: input.cursor,
    });
    return { members: rows, pagination: paginationOf(input, rows), next_cursor: nextCursorOf(rows) };
  });
