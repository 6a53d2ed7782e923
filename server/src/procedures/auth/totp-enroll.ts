import { authTotpEnroll } from '@mps/shared';
import { beginEnrolment, newTotpSecret } from '../../identity/second-factor.js';
import { implement } from '../../implement.js';

/**
 * Begins the enrolment of a second factor; no code is asked for before `auth.totpConfirm`. SQL: start_second_factor.
 * Errors: INVALID_STATE_TRANSITION where one is in force, PERMISSION_DENIED without a recent proof of the password.
 */
export const totpEnroll = implement(authTotpEnroll, async ({ ctx, repetition }) => {
  const { subject_id: id, name } = ctx.session;
  const secret = await repetition.firstOf(newTotpSecret);
  const { otpauthUri, qrSvg, sealed } = beginEnrolment(ctx.services, { id, name }, secret);
  await ctx.row('start_second_factor', { p_secret_encrypted: sealed });
  return { success: true as const, secret, otpauth_uri: otpauthUri, qr_svg: qrSvg };
});
