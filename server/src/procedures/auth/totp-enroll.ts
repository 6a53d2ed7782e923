import { TotpEnrollInput, TotpEnrollOutput } from '@mps/shared';
import { beginEnrolment } from '../../login/second-factor.js';
import { administratorProcedure } from '../../trpc.js';
import { requireRecentProof } from '../recent-proof.js';

/**
 * Begins the enrolment of a second factor; no code is asked for before `auth.totpConfirm`. SQL: start_second_factor.
 * Errors: INVALID_STATE_TRANSITION where one is in force, PERMISSION_DENIED without a recent proof of the password.
 */
export const totpEnroll = administratorProcedure
  .meta({
    openapi: {
      method: 'POST',
      path: '/auth/totp/enroll',
      tags: ['auth'],
      summary: 'Begin a second factor',
      protect: true,
    },
  })
  .input(TotpEnrollInput)
  .output(TotpEnrollOutput)
  .mutation(async ({ ctx }) => {
    await requireRecentProof(ctx);
    const { subject_id: id, name } = ctx.session;
    const { secret, otpauthUri, qrSvg, sealed } = beginEnrolment(ctx.services, { id, name });
    await ctx.row('start_second_factor', { p_secret_encrypted: sealed });
    return { success: true as const, secret, otpauth_uri: otpauthUri, qr_svg: qrSvg };
  });
