import { authChangePassword } from '@mps/shared';
import { changeOwnPassword } from '../../identity/change-password.js';
import { implement } from '../../implement.js';
import { success } from '../success.js';

/**
 * Changes the caller's own password and ends the account's other logins.
 * Errors: INVALID_CREDENTIALS for a wrong current password, PASSWORD_TOO_WEAK for the new one.
 */
export const changePassword = implement(authChangePassword, async ({ ctx, input, repetition }) => {
  const endedSessionIds = await changeOwnPassword(ctx.services, ctx.session, ctx.actor, input, () =>
    repetition.wasCarriedOut('set_password_hash'),
  );
  return { ...success(ctx, authChangePassword), ended_sessions: endedSessionIds.length };
});
