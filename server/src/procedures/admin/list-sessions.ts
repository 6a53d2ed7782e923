import { adminListSessions } from '@mps/shared';
import { implement } from '../../implement.js';
import { readPage } from '../read-page.js';

/** Who is logged in, and who was, newest first. SQL: list_sessions. */
export const listSessions = implement(adminListSessions, async ({ ctx, input }) => {
  const { rows, ...page } = await readPage(
    ctx,
    'list_sessions',
    { p_role: input.role, p_subject_id: input.subject_id, p_alive_only: input.alive_only },
    input,
  );
  return { sessions: rows, ...page };
});
