import { memberChangeBindingPassword } from '@mps/shared';
import { implement } from '../../implement.js';
import { actingForMember } from '../acting.js';
import { success } from '../success.js';

/** Sets or removes the password by which others bind to a card. SQL: change_binding_password. */
export const changeBindingPassword = implement(memberChangeBindingPassword, async ({ ctx, input }) => {
  const args = { p_card_id: input.card_id, p_binding_password: input.binding_password };
  await ctx.row('change_binding_password', args, actingForMember(ctx, input.member_id));
  return success(ctx, memberChangeBindingPassword);
});
