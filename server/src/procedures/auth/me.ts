import { MeInput, MeOutput } from '@mps/shared';
import { sessionInfoOf, userInfoOf } from '../../auth/user-info.js';
import { authenticatedProcedure } from '../../trpc.js';

/** Says who is logged in and until when. */
export const me = authenticatedProcedure
  .meta({
    openapi: { method: 'GET', path: '/auth/me', tags: ['auth'], summary: 'Who is logged in', protect: true },
  })
  .input(MeInput)
  .output(MeOutput)
  .query(({ ctx }) => ({ user_info: userInfoOf(ctx.session), session_info: sessionInfoOf(ctx.session) }));
