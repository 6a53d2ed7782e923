import { memberRemoveBinding } from '@mps/shared';
import { implement } from '../../implement.js';
import { actingForMember } from '../acting.js';
import { success } from '../success.js';

/** Takes another member off a shared card, for its owner. SQL: remove_card_binding. */
export const removeBinding = implement(memberRemoveBinding, async ({ ctx, input }) => {
  const args = { p_card_id: input.card_id, p_member_no: input.member_no };
  await ctx.row('remove_card_binding', args, actingForMember(ctx, input.member_id));
  return success(ctx, memberRemoveBinding);
});
