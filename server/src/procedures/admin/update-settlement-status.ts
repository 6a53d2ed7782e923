import { UpdateSettlementStatusInput, UpdateSettlementStatusOutput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';

/** Moves a settlement on: settled, paid or failed. SQL: update_settlement_status. */
export const updateSettlementStatus = permittedProcedure('admin:manage_merchants')
  .meta({
    openapi: {
      method: 'POST',
      path: '/admin/settlements/{settlement_id}/status',
      tags: ['admin'],
      summary: "Change a settlement's status",
    },
  })
  .input(UpdateSettlementStatusInput)
  .output(UpdateSettlementStatusOutput)
  .mutation(async ({ ctx, input }) => {
    const settlement = await ctx.row('update_settlement_status', {
      p_settlement_id: input.settlement_id,
      p_status: input.status,
      p_reason: input.reason,
    });
    return { success: true as const, settlement };
  });
