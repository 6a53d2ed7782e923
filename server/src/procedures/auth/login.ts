import { authLogin } from '@mps/shared';
import { logIn } from '../../identity/login.js';
import { mustEnrol } from '../../identity/second-factor-rule.js';
import { userInfoOf } from '../../identity/user-info.js';
import { implement } from '../../implement.js';
import { countedLogin } from '../../observe/count-login.js';

/** Exchanges an identifier and a password for a token. Errors: INVALID_CREDENTIALS. */
export const login = implement(authLogin, async ({ ctx, input }) => {
  const { session, token, deviceToken, failedAttempts } = await countedLogin(
    ctx.services.metrics,
    input.role,
    'password',
    () => logIn(ctx.services, input, ctx),
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
