import { authLogout } from '@mps/shared';
import { implement } from '../../implement.js';
import { success } from '../success.js';

/** Ends the login that the token names. */
export const logout = implement(authLogout, async ({ ctx }) => {
  const { session_id } = ctx.session;
  await ctx.row('revoke_session', { p_session_id: session_id, p_reason: 'logout' });
  return success(ctx, authLogout);
});
