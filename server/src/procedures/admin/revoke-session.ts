import { RevokeSessionInput, RevokeSessionOutput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';
import { success } from '../success.js';

/** Ends anybody's login. SQL: revoke_session. */
export const revokeSession = permittedProcedure('admin:manage_sessions')
  .meta({
    openapi: { method: 'POST', path: '/admin/sessions/revoke', tags: ['admin'], summary: 'End a login' },
  })
  .input(RevokeSessionInput)
  .output(RevokeSessionOutput)
  .mutation(async ({ ctx, input }) => {
    const { session_id, reason = 'revoked_by_administrator' } = input;
    const session = await ctx.row('revoke_session', { p_session_id: session_id, p_reason: reason });
    await ctx.services.sessions.forget({ sessionIds: [session.session_id] });
    return { ...success(ctx, 'sessionRevoked'), ended: session.ended };
  });
