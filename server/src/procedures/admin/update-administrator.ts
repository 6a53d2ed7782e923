import { adminUpdateAdministrator } from '@mps/shared';
import { implement } from '../../implement.js';

/** Changes an administrator's role or status and ends their logins. SQL: update_administrator. */
export const updateAdministrator = implement(adminUpdateAdministrator, async ({ ctx, input }) => {
  const { ended_session_ids, ...administrator } = await ctx.row('update_administrator', {
    p_administrator_id: input.administrator_id,
    p_role: input.role,
    p_status: input.status,
  });
  return { success: true as const, administrator, ended_sessions: ended_session_ids.length };
});
