import { authReauthenticate } from '@mps/shared';
import { provePassword } from '../../identity/prove-password.js';
import { implement } from '../../implement.js';
import { success } from '../success.js';

/**
 * Proves the password again within a login, for what asks for a recent proof.
 * Errors: INVALID_CREDENTIALS, RATE_LIMITED after too many wrong ones.
 */
export const reauthenticate = implement(authReauthenticate, async ({ ctx, input }) => {
  await provePassword(ctx.services, ctx.session, ctx.actor, input);
  return { ...success(ctx, authReauthenticate), valid_seconds: ctx.services.config.reauthAfterSeconds };
});
