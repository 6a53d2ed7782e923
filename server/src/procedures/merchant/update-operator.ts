import { merchantUpdateOperator } from '@mps/shared';
import { implement } from '../../implement.js';
import { actingMerchant } from '../acting.js';

/** Changes an operator's role or status and ends its logins. SQL: update_operator. */
export const updateOperator = implement(merchantUpdateOperator, async ({ ctx, input }) => {
  const merchant = await actingMerchant(ctx, input.merchant_code);
  const { ended_session_ids, ...operator } = await ctx.row('update_operator', {
    p_merchant_id: merchant.id,
    p_operator_id: input.operator_id,
    p_role: input.role,
    p_status: input.status,
  });
  return { success: true as const, operator, ended_sessions: ended_session_ids.length };
});
