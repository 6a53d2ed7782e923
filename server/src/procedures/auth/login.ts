import { LoginInput, LoginOutput } from '@mps/shared';
import { userInfoOf } from '../../auth/user-info.js';
import { logIn } from '../../login/login.js';
import { countedLogin } from '../../metrics/count-login.js';
import { publicProcedure } from '../../trpc.js';

/** Exchanges an identifier and a password for a token. Errors: INVALID_CREDENTIALS. */
export const login = publicProcedure
  .meta({
    openapi: { method: 'POST', path: '/auth/login', tags: ['auth'], summary: 'Log in', protect: false },
  })
  .input(LoginInput)
  .output(LoginOutput)
  .mutation(async ({ ctx, input }) => {
    const { session, token } = await countedLogin(ctx.services.metrics, input.role, 'password', () =>
      logIn(ctx.services, input, ctx),
    );
    return { success: true as const, token, user_info: userInfoOf(session), expires_at: session.expires_at };
  });
