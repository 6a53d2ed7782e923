import { RevokeOwnSessionInput, RevokeOwnSessionOutput } from '@mps/shared';
import { authenticatedProcedure } from '../../trpc.js';
import { success } from '../success.js';

/** Ends one login of the caller's own account. Errors: NOT_FOUND for an unknown id and for another's. */
export const revokeSession = authenticatedProcedure
  .meta({
    openapi: {
      method: 'POST',
      path: '/auth/sessions/revoke',
      tags: ['auth'],
      summary: 'End one of my logins',
      protect: true,
    },
  })
  .input(RevokeOwnSessionInput)
  .output(RevokeOwnSessionOutput)
  .mutation(async ({ ctx, input }) => {
    await ctx.row('revoke_session', {
      p_session_id: input.session_id,
      p_reason: 'revoked_by_owner',
      p_own_only: true,
    });
    await ctx.services.sessions.forget({ sessionIds: [input.session_id] });
    return success(ctx, 'sessionRevoked');
  });
