import { adminUpdateOperator } from '@mps/shared';
import { implement } from '../../implement.js';
import { hashNewPassword } from './new-password.js';

/** Changes an operator's role, status or password and ends its logins. SQL: get_operator, update_operator. */
export const updateOperator = implement(adminUpdateOperator, async ({ ctx, input }) => {
  const ids = { p_merchant_id: input.merchant_id, p_operator_id: input.operator_id };
  const { name, merchant_code, merchant_name } = await ctx.row('get_operator', ids);
  const { ended_session_ids, ...operator } = await ctx.row('update_operator', {
    ...ids,
    p_role: input.role,
    p_status: input.status,
    p_password_hash: await hashNewPassword(ctx, input.password, [name, merchant_code, merchant_name]),
  });
  return { success: true as const, operator, ended_sessions: ended_session_ids.length };
});
