import { authRevokeSession } from '@mps/shared';
import { implement } from '../../implement.js';
import { success } from '../success.js';

/** Ends one login of the caller's own account. Errors: NOT_FOUND for an unknown id and for another's. */
export const revokeSession = implement(authRevokeSession, async ({ ctx, input }) => {
  await ctx.row('revoke_session', {
    p_session_id: input.session_id,
    p_reason: 'revoked_by_owner',
    p_own_only: true,
  });
  return success(ctx, authRevokeSession);
});
