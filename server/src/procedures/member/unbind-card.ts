import { memberUnbindCard } from '@mps/shared';
import { implement } from '../../implement.js';
import { actingMember } from '../acting.js';
import { success } from '../success.js';

/** Takes the member off a shared card. SQL: unbind_member_from_card. */
export const unbindCard = implement(memberUnbindCard, async ({ ctx, input }) => {
  const member = actingMember(ctx, input.member_id);
  const args = { p_card_id: input.card_id, p_member_id: member.id };
  await ctx.row('unbind_member_from_card', args, member.onBehalfOf);
  return success(ctx, memberUnbindCard);
});
