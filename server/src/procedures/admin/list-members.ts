import { adminListMembers } from '@mps/shared';
import { implement } from '../../implement.js';
import { readPage } from '../read-page.js';

/** Members, newest first, by a part of number, name, phone or email. SQL: list_members. */
export const listMembers = implement(adminListMembers, async ({ ctx, input }) => {
  const { rows, ...page } = await readPage(
    ctx,
    'list_members',
    { p_search: input.search, p_status: input.status },
    input,
  );
  return { members: rows, ...page };
});
