import { memberRevokeQr } from '@mps/shared';
import { implement } from '../../implement.js';
import { actingForMember } from '../acting.js';
import { success } from '../success.js';

/** Ends a member's own payment codes of a card; an administrator ends all of them. SQL: revoke_card_qr. */
export const revokeQr = implement(memberRevokeQr, async ({ ctx, input }) => {
  await ctx.row('revoke_card_qr', { p_card_id: input.card_id }, actingForMember(ctx, input.member_id));
  return success(ctx, memberRevokeQr);
});
