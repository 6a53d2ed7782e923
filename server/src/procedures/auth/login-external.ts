import { authLoginExternal } from '@mps/shared';
import { logInExternally } from '../../identity/external-login.js';
import { userInfoOf } from '../../identity/user-info.js';
import { implement } from '../../implement.js';
import { countedLogin } from '../../observe/count-login.js';

/**
 * Logs a member in by another organisation's word, such as a WeChat mini-program's code.
 * Errors: INVALID_CREDENTIALS, MEMBER_NOT_FOUND for an identity that no member has, SERVICE_UNAVAILABLE.
 */
export const loginExternal = implement(authLoginExternal, async ({ ctx, input }) => {
  const { session, token, registered } = await countedLogin(ctx.services.metrics, 'member', 'external', () =>
    logInExternally(ctx.services, input, ctx),
  );
  return {
    success: true as const,
    token,
    user_info: userInfoOf(session),
    expires_at: session.expires_at,
    registered,
  };
});
