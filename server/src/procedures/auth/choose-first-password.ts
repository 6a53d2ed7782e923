import { authChooseFirstPassword } from '@mps/shared';
import { chooseFirstPassword as choose } from '../../identity/choose-first-password.js';
import { userInfoOf } from '../../identity/user-info.js';
import { implement } from '../../implement.js';
import { countedLogin } from '../../observe/count-login.js';

/**
 * Exchanges a first-login code for a password and a token. SQL: use_first_login_code.
 * Errors: INVALID_CREDENTIALS, PASSWORD_TOO_WEAK.
 */
export const chooseFirstPassword = implement(authChooseFirstPassword, async ({ ctx, input, repetition }) => {
  const { session, token } = await countedLogin(ctx.services.metrics, input.role, 'first_login', () =>
    choose(ctx.services, input, ctx, () => repetition.wasCarriedOut('use_first_login_code')),
  );
  return { success: true as const, token, user_info: userInfoOf(session), expires_at: session.expires_at };
});
