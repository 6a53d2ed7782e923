import { ListMembersInput, ListMembersOutput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';
import { readPage } from '../read-page.js';

/** Members, newest first, by a part of number, name, phone or email. SQL: list_members. */
export const listMembers = permittedProcedure('admin:manage_members')
  .meta({
    openapi: { method: 'GET', path: '/admin/members', tags: ['admin'], summary: 'List and search members' },
  })
  .input(ListMembersInput)
  .output(ListMembersOutput)
  .query(async ({ ctx, input }) => {
    const { rows, ...page } = await readPage(
      ctx,
      'list_members',
      { p_search: input.search, p_status: input.status },
      input,
    );
    return { members: rows, ...page };
  });
