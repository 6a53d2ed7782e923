import { memberGetProfile } from '@mps/shared';
import { implement } from '../../implement.js';
import { actingMember } from '../acting.js';

/** A member's own data, level and points. SQL: get_member_profile. */
export const getProfile = implement(memberGetProfile, async ({ ctx, input }) => {
  const member = actingMember(ctx, input.member_id);
  return { profile: await ctx.row('get_member_profile', { p_member_id: member.id }, member.onBehalfOf) };
});
