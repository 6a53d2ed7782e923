import { adminAdjustPoints } from '@mps/shared';
import { implement } from '../../implement.js';

/** Adds or takes points by hand; the level follows at once. SQL: update_points_and_level. */
export const adjustPoints = implement(adminAdjustPoints, async ({ ctx, input }) => {
  const row = await ctx.row('update_points_and_level', {
    p_card_id: input.card_id,
    p_delta_points: input.delta_points,
    p_reason: input.reason,
  });
  return { success: true as const, adjustment: { ...row, reason: input.reason } };
});
