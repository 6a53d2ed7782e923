import { authTotpEnroll } from '@mps/shared';
import { enrolmentOf, isSecondFactorInForce, newTotpSecret, sealSecret } from '../../identity/second-factor.js';
import { implement } from '../../implement.js';
import { ApplicationError } from '../../lib/application-error.js';

/**
 * Begins the enrolment of a second factor; no code is asked for before `auth.totpConfirm`. SQL: start_second_factor.
 * Errors: INVALID_STATE_TRANSITION where one is in force, PERMISSION_DENIED without a recent proof of the password.
 */
export const totpEnroll = implement(authTotpEnroll, async ({ ctx, repetition }) => {
  const { account_id: id } = ctx.session;
  const name = ctx.session.operator ?? ctx.session.name;
  // Asked before the key is: a repetition does not show a secret that is in force by now.
  if (await isSecondFactorInForce(ctx.services, id)) throw new ApplicationError('INVALID_STATE_TRANSITION');
  const { secret } = await repetition.withSecret(newTotpSecret(), (made) =>
    ctx.row('start_second_factor', { p_secret_encrypted: sealSecret(ctx.services, id, made) }),
  );
  return { success: true as const, secret, ...enrolmentOf(name, secret) };
});
