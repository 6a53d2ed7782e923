import { LogoutInput, LogoutOutput } from '@mps/shared';
import { authenticatedProcedure } from '../../trpc.js';
import { success } from '../success.js';

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
    return success(ctx, 'loggedOut');
  });
