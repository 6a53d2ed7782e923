import { ListSessionsInput, ListSessionsOutput, nextCursorOf, paginationOf } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';

/** Who is logged in, and who was, newest first. SQL: list_sessions. */
export const listSessions = permittedProcedure('admin:manage_sessions')
  .meta({
    openapi: { method: 'GET', path: '/admin/sessions', tags: ['admin'], summary: 'List logins' },
  })
  .input(ListSessionsInput)
  .output(ListSessionsOutput)
  .query(async ({ ctx, input }) => {
    const rows = await ctx.rows('list_sessions', {
      p_role: input.role,
      p_subject_id: input.subject_id,
      p_alive_only: input.alive_only,
      p_limit: input.limit,
      p_offset: input.offset,
      p_cursor: input.cursor,
    });
    return { sessions: rows, pagination: paginationOf(input, rows), next_cursor: nextCursorOf(rows) };
  });
