import { authMe } from '@mps/shared';
import { sessionInfoOf, userInfoOf } from '../../identity/user-info.js';
import { implement } from '../../implement.js';

/** Says who is logged in and until when. */
export const me = implement(authMe, ({ ctx }) => ({
  user_info: userInfoOf(ctx.session),
  session_info: sessionInfoOf(ctx.session),
}));
