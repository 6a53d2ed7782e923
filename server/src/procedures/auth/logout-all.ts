import { authLogoutAll } from '@mps/shared';
import { implement } from '../../implement.js';
import { success } from '../success.js';

/** Ends every login of the caller's account, this one among them. */
export const logoutAll = implement(authLogoutAll, async ({ ctx }) => {
  const { role, subject_id } = ctx.session;
  const ended = await ctx.row('revoke_all_sessions', {
    p_role: role,
    p_subject_id: subject_id,
    p_reason: 'logout_all',
  });
  return { ...success(ctx, authLogoutAll), ended_sessions: ended.ended_count };
});
