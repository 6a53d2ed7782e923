import { AdjustPointsInput, AdjustPointsOutput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';
import { requireRecentProof } from '../recent-proof.js';

/** Adds or takes points by hand; the level follows at once. SQL: update_points_and_level. */
export const adjustPoints = permittedProcedure('admin:adjust_points')
  .meta({
    openapi: { method: 'POST', path: '/admin/points/adjust', tags: ['admin'], summary: "Adjust a card's points" },
  })
  .input(AdjustPointsInput)
  .output(AdjustPointsOutput)
  .mutation(async ({ ctx, input }) => {
    await requireRecentProof(ctx);
    const row = await ctx.row('update_points_and_level', {
      p_card_id: input.card_id,
      p_delta_points: input.delta_points,
      p_reason: input.reason,
    });
    return { success: true as const, adjustment: { ...row, reason: input.reason } };
  });
