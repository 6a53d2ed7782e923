import { ReauthenticateInput, ReauthenticateOutput } from '@mps/shared';
import { provePassword } from '../../login/prove-password.js';
import { authenticatedProcedure } from '../../trpc.js';
import { success } from '../success.js';

/**
 * Proves the password again within a login, for what asks for a recent proof.
 * Errors: INVALID_CREDENTIALS, RATE_LIMITED after too many wrong ones.
 */
export const reauthenticate = authenticatedProcedure
  .meta({
    openapi: {
      method: 'POST',
      path: '/auth/reauthenticate',
      tags: ['auth'],
      summary: 'Prove the password again',
      protect: true,
    },
  })
  .input(ReauthenticateInput)
  .output(ReauthenticateOutput)
  .mutation(async ({ ctx, input }) => {
    await provePassword(ctx.services, ctx.session, ctx.actor, input);
    return { ...success(ctx, 'reauthenticated'), valid_seconds: ctx.services.config.reauthAfterSeconds };
  });
