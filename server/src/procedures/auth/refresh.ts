import { authRefresh } from '@mps/shared';
import { userInfoOf } from '../../identity/user-info.js';
import { implement } from '../../implement.js';
import { ApplicationError } from '../../lib/application-error.js';

/**
 * Prolongs the login, up to SESSION_MAX_TTL after it began, and gives a new token for it.
 * Errors: SESSION_REVOKED when it has ended meanwhile.
 */
export const refresh = implement(authRefresh, async ({ ctx }) => {
  const { config, sessions } = ctx.services;
  const { session_id } = ctx.session;
  const [extended] = await ctx.rows('extend_session', {
    p_session_id: session_id,
    p_ttl_seconds: config.jwtTtlSeconds,
    p_max_seconds: config.sessionMaxSeconds,
  });
  if (extended === undefined) {
    // It has ended, and this process has not noticed.
    await sessions.forget({ sessionIds: [session_id] });
    throw new ApplicationError('SESSION_REVOKED');
  }
  const { session, token } = await sessions.issue(extended);
  return { success: true as const, token, user_info: userInfoOf(session), expires_at: session.expires_at };
});
