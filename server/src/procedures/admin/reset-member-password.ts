import { adminResetMemberPassword } from '@mps/shared';
import { implement } from '../../implement.js';
import { resetPassword } from '../new-password.js';
import { success } from '../success.js';

/** Sets a member's password and ends its logins. SQL: set_password_hash. Errors: PASSWORD_TOO_WEAK. */
export const resetMemberPassword = implement(adminResetMemberPassword, async ({ ctx, input }) => {
  const endedSessions = await resetPassword(ctx, 'member', input.member_id, input.new_password);
  return { ...success(ctx, adminResetMemberPassword), ended_sessions: endedSessions };
});
