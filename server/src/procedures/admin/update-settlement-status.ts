import { adminUpdateSettlementStatus } from '@mps/shared';
import { implement } from '../../implement.js';

/** Moves a settlement on: settled, paid or failed. SQL: update_settlement_status. */
export const updateSettlementStatus = implement(adminUpdateSettlementStatus, async ({ ctx, input }) => {
  const settlement = await ctx.row('update_settlement_status', {
    p_settlement_id: input.settlement_id,
    p_status: input.status,
    p_reason: input.reason,
  });
  return { success: true as const, settlement };
});
