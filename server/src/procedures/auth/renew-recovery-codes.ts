import { authRenewRecoveryCodes } from '@mps/shared';
import { hashesOfRecoveryCodes, newRecoveryCodes } from '../../identity/second-factor.js';
import { implement } from '../../implement.js';
import { success } from '../success.js';

/**
 * Replaces the caller's recovery codes and answers the new ones, once. SQL: renew_recovery_codes.
 * Errors: INVALID_STATE_TRANSITION without a second factor, PERMISSION_DENIED without a recent proof of the password.
 */
export const renewRecoveryCodes = implement(authRenewRecoveryCodes, async ({ ctx, repetition }) => {
  const { secret } = await repetition.withSecret(newRecoveryCodes(), (codes) =>
    ctx.row('renew_recovery_codes', { p_recovery_hashes: hashesOfRecoveryCodes(codes) }),
  );
  return { ...success(ctx, authRenewRecoveryCodes), recovery_codes: secret.split(' ') };
});
