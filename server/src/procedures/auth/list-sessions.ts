import { ListOwnSessionsInput, ListOwnSessionsOutput } from '@mps/shared';
import { authenticatedProcedure } from '../../trpc.js';
import { readPage } from '../read-page.js';

/** Lists the alive logins of the caller's own account, the newest first. Errors: INVALID_CURSOR. */
export const listSessions = authenticatedProcedure
  .meta({
    openapi: { method: 'GET', path: '/auth/sessions', tags: ['auth'], summary: 'List my logins', protect: true },
  })
  .input(ListOwnSessionsInput)
  .output(ListOwnSessionsOutput)
  .query(async ({ ctx, input }) => {
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
