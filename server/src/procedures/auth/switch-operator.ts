import { authSwitchOperator } from '@mps/shared';
import { switchOperator as handOver } from '../../identity/switch-operator.js';
import { userInfoOf } from '../../identity/user-info.js';
import { implement } from '../../implement.js';

/**
 * Hands the till over to another operator by PIN. SQL: find_credentials, switch_operator.
 * Errors: INVALID_CREDENTIALS, RATE_LIMITED after too many wrong PINs, PERMISSION_DENIED without a password today.
 */
export const switchOperator = implement(authSwitchOperator, async ({ ctx, input }) => {
  const { session, token } = await handOver(ctx.services, ctx.session, ctx.actor, input, ctx.userAgent);
  return { success: true as const, token, user_info: userInfoOf(session), expires_at: session.expires_at };
});
