import { adminGetMember } from '@mps/shared';
import { implement } from '../../implement.js';

/** One member with every card that it owns or is bound to. SQL: get_member. */
export const getMember = implement(adminGetMember, async ({ ctx, input }) => {
  const { cards, ...member } = await ctx.row('get_member', { p_member_id: input.member_id });
  return { member, cards };
});
