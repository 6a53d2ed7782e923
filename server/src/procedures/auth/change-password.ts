import { ChangePasswordInput, ChangePasswordOutput } from '@mps/shared';
import { changeOwnPassword } from '../../login/change-password.js';
import { authenticatedProcedure } from '../../trpc.js';
import { success } from '../success.js';

/**
 * Changes the caller's own password and ends the account's other logins.
 * Errors: INVALID_CREDENTIALS for a wrong current password, PASSWORD_TOO_WEAK for the new one.
 */
export const changePassword = authenticatedProcedure
  .meta({
    openapi: { method: 'POST', path: '/auth/password', tags: ['auth'], summary: 'Change the password', protect: true },
  })
  .input(ChangePasswordInput)
  .output(ChangePasswordOutput)
  .mutation(async ({ ctx, input }) => {
    const endedSessionIds = await changeOwnPassword(ctx.services, ctx.session, ctx.actor, input);
    return { ...success(ctx, 'passwordChanged'), ended_sessions: endedSessionIds.length };
  });
