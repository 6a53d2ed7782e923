import { memberBindCard } from '@mps/shared';
import { implement } from '../../implement.js';
import { actingMember } from '../acting.js';

/** Binds the member to a shared card by its binding password. SQL: bind_member_to_card. */
export const bindCard = implement(memberBindCard, async ({ ctx, input }) => {
  const member = actingMember(ctx, input.member_id);
  // Binding passwords are guessed as any other.
  const guess = { account: `card:${input.card_id ?? input.card_no}:${member.id}`, address: ctx.ip };
  const row = await ctx.services.throttle.guard(guess, () =>
    ctx.row(
      'bind_member_to_card',
      {
        p_card_id: input.card_id ?? null,
        p_card_no: input.card_no,
        p_member_id: member.id,
        p_role: input.role,
        p_binding_password: input.binding_password,
      },
      member.onBehalfOf,
    ),
  );
  return { success: true as const, binding: row, corporate_discount: row.corporate_discount };
});
