import { memberListCards } from '@mps/shared';
import { implement } from '../../implement.js';
import { actingMember } from '../acting.js';

/** Every card that a member owns or is bound to, with totals. SQL: list_member_cards. */
export const listCards = implement(memberListCards, async ({ ctx, input }) => {
  const member = actingMember(ctx, input.member_id);
  const rows = await ctx.rows('list_member_cards', { p_member_id: member.id }, member.onBehalfOf);
  const [first] = rows;
  return {
    cards: rows,
    summary: {
      total_cards: first?.total_cards ?? 0,
      active_cards: first?.active_cards ?? 0,
      total_balance: first?.total_balance ?? 0,
      total_points: first?.total_points ?? 0,
    },
  };
});
