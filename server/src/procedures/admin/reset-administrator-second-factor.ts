import { adminResetAdministratorSecondFactor } from '@mps/shared';
import { implement } from '../../implement.js';
import { success } from '../success.js';

/** Removes another administrator's second factor and ends their logins. SQL: reset_second_factor. */
export const resetAdministratorSecondFactor = implement(adminResetAdministratorSecondFactor, async ({ ctx, input }) => {
  const row = await ctx.row('reset_second_factor', { p_administrator_id: input.administrator_id });
  return {
    ...success(ctx, adminResetAdministratorSecondFactor),
    removed: row.removed,
    ended_sessions: row.ended_session_ids.length,
  };
});
