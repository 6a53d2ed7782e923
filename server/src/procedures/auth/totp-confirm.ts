import { authTotpConfirm } from '@mps/shared';
import { accountKey, BY_SESSION } from '../../identity/account-key.js';
import { hashesOfRecoveryCodes, newRecoveryCodes, stepOfFirstCode } from '../../identity/second-factor.js';
import { implement } from '../../implement.js';
import { ApplicationError } from '../../lib/application-error.js';
import { success } from '../success.js';

/**
 * Puts the second factor in force by its first code and answers the recovery codes, once. SQL: confirm_second_factor.
 * Errors: INVALID_CREDENTIALS for a wrong code or where nothing was begun, RATE_LIMITED after too many wrong ones.
 */
export const totpConfirm = implement(authTotpConfirm, async ({ ctx, input, repetition }) => {
  const { throttle } = ctx.services;
  const account = accountKey(ctx.session, undefined);
  const guess = { kind: 'second_factor', account, address: ctx.ip, knownAs: BY_SESSION } as const;
  const step = await throttle.guard(guess, async () => {
    const found = await stepOfFirstCode(ctx.services, ctx.session.account_id, input.code);
    if (found !== null) return found;
    // Once confirmed there is no first code any more: a repetition is known by its key, and its step is not used.
    if (await repetition.wasCarriedOut('confirm_second_factor')) return 0;
    throw new ApplicationError('INVALID_CREDENTIALS');
  });
  const { secret } = await repetition.withSecret(newRecoveryCodes(), (codes) =>
    ctx.row('confirm_second_factor', { p_step: step, p_recovery_hashes: hashesOfRecoveryCodes(codes) }),
  );
  return { ...success(ctx, authTotpConfirm), recovery_codes: secret.split(' ') };
});
