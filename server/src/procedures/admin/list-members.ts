import { adminListMembers } from '@mps/shared';
import { readPhone } from '../../identity/read-phone.js';
import { implement } from '../../implement.js';
import { readPage } from '../read-page.js';

/** Members, newest first, by a part of number, name, phone or email. SQL: list_members. */
export const listMembers = implement(adminListMembers, async ({ ctx, input }) => {
  const { identifier } = input;
  const phone = identifier === undefined ? null : readPhone(identifier, await ctx.services.settings());
  const { rows, ...page } = await readPage(
    ctx,
    'list_members',
    { p_search: input.search, p_status: input.status, p_identifier: identifier, p_phone: phone },
    input,
  );
  return { members: rows, ...page };
});
