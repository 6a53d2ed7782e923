import { authChooseFirstPassword } from '@mps/shared';
import { chooseFirstPassword as choose } from '../../identity/choose-first-password.js';
import { mustEnrol } from '../../identity/second-factor-rule.js';
import { userInfoOf } from '../../identity/user-info.js';
import { implement } from '../../implement.js';
import { countedLogin } from '../../observe/count-login.js';

/**
 * Exchanges a first-login code for a password and a token. SQL: use_first_login_code.
 * Errors: INVALID_CREDENTIALS, PASSWORD_TOO_WEAK.
 */
export const chooseFirstPassword = implement(authChooseFirstPassword, async ({ ctx, input, repetition }) => {
  const { session, token, deviceToken, failedAttempts } = await countedLogin(
    ctx.services.metrics,
    input.role,
    'first_login',
    () => choose(ctx.services, input, ctx, () => repetition.wasCarriedOut('use_first_login_code')),
  );
  return {
    success: true as const,
    token,
    user_info: userInfoOf(session),
    expires_at: session.expires_at,
    second_factor_required: mustEnrol(ctx.services.config, session),
    device_token: deviceToken,
    failed_attempts_since_last_login: failedAttempts,
  };
});
