import { LogoutInput, LogoutOutput } from '@mps/shared';
import { authMessage } from '../../auth/messages.js';
import { authenticatedProcedure } from '../../trpc.js';

/** Ends the login that the token names. */
export const logout = authenticatedProcedure
  .meta({
    openapi: { method: 'POST', path: '/auth/logout', tags: ['auth'], summary: 'Log out', protect: true },
  })
  .input(LogoutInput)
  .output(LogoutOutput)
  .mutation(async ({ ctx }) => {
    const { session_id } = ctx.session;
    await ctx.row('revoke_session', { p_session_id: session_id, p_reason: 'logout' });
    await ctx.services.sessions.forget({ sessionIds: [session_id] });
    return { success: true as const, message: authMessage('logged_out', ctx.language) };
  });
