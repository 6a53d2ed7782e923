import { authListSessions } from '@mps/shared';
import { implement } from '../../implement.js';
import { readPage } from '../read-page.js';

/** Lists the alive logins of the caller's own account, the newest first. Errors: INVALID_CURSOR. */
export const listSessions = implement(authListSessions, async ({ ctx, input }) => {
  const { rows, ...page } = await readPage(
    ctx,
    'list_sessions',
    { p_role: ctx.session.role, p_subject_id: ctx.session.subject_id },
    input,
  );
  return {
    sessions: rows.map((row) => ({ ...row, is_current: row.session_id === ctx.session.session_id })),
    ...page,
  };
});
