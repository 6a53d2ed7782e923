import { adminIssueCard } from '@mps/shared';
import { implement } from '../../implement.js';
import { dayOf, instantOf } from '../day-or-instant.js';

/** Issues a prepaid, corporate or voucher card to its owner. SQL: issue_card. */
export const issueCard = implement(adminIssueCard, async ({ ctx, input }) => {
  const card = await ctx.row('issue_card', {
    p_card_type: input.card_type,
    p_owner_member_id: input.owner_member_id,
    p_name: input.name,
    p_initial_value: input.initial_value,
    p_fixed_discount: input.fixed_discount,
    p_binding_password: input.binding_password,
    p_expires_at: instantOf(input.expires_at),
    p_expires_on: dayOf(input.expires_at),
  });
  return { success: true as const, card };
});
