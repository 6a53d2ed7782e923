import { adminRevokeSession } from '@mps/shared';
import { implement } from '../../implement.js';
import { success } from '../success.js';

/** Ends anybody's login. SQL: revoke_session. */
export const revokeSession = implement(adminRevokeSession, async ({ ctx, input }) => {
  const { session_id, reason = 'revoked_by_administrator' } = input;
  const session = await ctx.row('revoke_session', { p_session_id: session_id, p_reason: reason });
  return { ...success(ctx, adminRevokeSession), ended: session.ended };
});
