import { RevokeQrInput, RevokeQrOutput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';
import { actingForMember } from '../acting.js';
import { success } from '../success.js';

/** Ends a member's own payment codes of a card; an administrator ends all of them. SQL: revoke_card_qr. */
export const revokeQr = permittedProcedure('member:generate_qr')
  .meta({
    openapi: { method: 'POST', path: '/member/qr/revoke', tags: ['member'], summary: 'Revoke a payment code' },
  })
  .input(RevokeQrInput)
  .output(RevokeQrOutput)
  .mutation(async ({ ctx, input }) => {
    await ctx.row('revoke_card_qr', { p_card_id: input.card_id }, actingForMember(ctx, input.member_id));
    return success(ctx, 'codeRevoked');
  });
