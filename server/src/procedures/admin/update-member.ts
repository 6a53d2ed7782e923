import { adminUpdateMember } from '@mps/shared';
import { phoneToStore } from '../../identity/read-phone.js';
import { implement } from '../../implement.js';

/** Changes a member's name, phone or email. SQL: update_member. */
export const updateMember = implement(adminUpdateMember, async ({ ctx, input }) => {
  // A field that is left out stays out of the JSON; null stays in it and takes the value away.
  const { member_id, ...given } = input;
  const changes =
    given.phone === undefined ? given : { ...given, phone: phoneToStore(given.phone, await ctx.services.settings()) };
  const member = await ctx.row('update_member', { p_member_id: member_id, p_changes: changes });
  return { success: true as const, member };
});
