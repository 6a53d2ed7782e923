import { authTotpDisable } from '@mps/shared';
import { provePassword } from '../../identity/prove-password.js';
import { implement } from '../../implement.js';
import { success } from '../success.js';

/**
 * Takes the caller's own second factor away. SQL: disable_second_factor.
 * Errors: INVALID_CREDENTIALS for a wrong password or code, RATE_LIMITED after too many wrong ones.
 */
export const totpDisable = implement(authTotpDisable, async ({ ctx, input }) => {
  await provePassword(ctx.services, ctx.session, ctx.actor, input);
  await ctx.row('disable_second_factor', { p_account_id: ctx.session.account_id });
  return success(ctx, authTotpDisable);
});
