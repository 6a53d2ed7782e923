import { ResetMemberPasswordInput, ResetMemberPasswordOutput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';
import { success } from '../success.js';
import { resetPassword } from './new-password.js';

/** Sets a member's password and ends its logins. SQL: set_password_hash. Errors: PASSWORD_TOO_WEAK. */
export const resetMemberPassword = permittedProcedure('admin:manage_members')
  .meta({
    openapi: {
      method: 'POST',
      path: '/admin/members/reset-password',
      tags: ['admin'],
      summary: "Set a member's password",
    },
  })
  .input(ResetMemberPasswordInput)
  .output(ResetMemberPasswordOutput)
  .mutation(async ({ ctx, input }) => {
    const endedSessions = await resetPassword(ctx, 'member', input.member_id, input.new_password);
    return { ...success(ctx, 'passwordReset'), ended_sessions: endedSessions };
  });
