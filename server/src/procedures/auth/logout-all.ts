import { LogoutAllInput, LogoutAllOutput } from '@mps/shared';
import { authenticatedProcedure } from '../../trpc.js';
import { success } from '../success.js';

/** Ends every login of the caller's account, this one among them. */
export const logoutAll = authenticatedProcedure
  .meta({
    openapi: {
      method: 'POST',
      path: '/auth/logout-all',
      tags: ['auth'],
      summary: 'Log out on every device',
      protect: true,
    },
  })
  .input(LogoutAllInput)
  .output(LogoutAllOutput)
  .mutation(async ({ ctx }) => {
    const { role, subject_id } = ctx.session;
    const ended = await ctx.row('revoke_all_sessions', {
      p_role: role,
      p_subject_id: subject_id,
      p_reason: 'logout_all',
    });
    await ctx.services.sessions.forget({ sessionIds: ended.ended_session_ids });
    return { ...success(ctx, 'loggedOutEverywhere'), ended_sessions: ended.ended_count };
  });
