import { GetMemberInput, GetMemberOutput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';

/** One member with every card that it owns or is bound to. SQL: get_member. */
export const getMember = permittedProcedure('admin:manage_members')
  .meta({
    openapi: { method: 'GET', path: '/admin/members/{member_id}', tags: ['admin'], summary: 'Show a member' },
  })
  .input(GetMemberInput)
  .output(GetMemberOutput)
  .query(async ({ ctx, input }) => {
    const { cards, ...member } = await ctx.row('get_member', { p_member_id: input.member_id });
    return { member, cards };
  });
