import { memberUpdateProfile } from '@mps/shared';
import { implement } from '../../implement.js';
import { actingMember } from '../acting.js';

/** Changes the member's own name. SQL: update_member_profile. */
export const updateProfile = implement(memberUpdateProfile, async ({ ctx, input }) => {
  const member = actingMember(ctx, input.member_id);
  const args = { p_member_id: member.id, p_name: input.name };
  const profile = await ctx.row('update_member_profile', args, member.onBehalfOf);
  return { success: true as const, profile };
});
