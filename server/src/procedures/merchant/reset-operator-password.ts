import { merchantResetOperatorPassword } from '@mps/shared';
import { implement } from '../../implement.js';
import { actingMerchant } from '../acting.js';
import { hashNewPassword } from '../new-password.js';
import { success } from '../success.js';

/** Sets an operator's password and ends its logins. SQL: get_operator, update_operator. Errors: PASSWORD_TOO_WEAK. */
export const resetOperatorPassword = implement(merchantResetOperatorPassword, async ({ ctx, input }) => {
  const merchant = await actingMerchant(ctx, input.merchant_code);
  const ids = { p_merchant_id: merchant.id, p_operator_id: input.operator_id };
  const { name, merchant_code, merchant_name } = await ctx.row('get_operator', ids);
  const { ended_session_ids } = await ctx.row('update_operator', {
    ...ids,
    p_password_hash: await hashNewPassword(ctx, input.new_password, [name, merchant_code, merchant_name]),
  });
  return { ...success(ctx, merchantResetOperatorPassword), ended_sessions: ended_session_ids.length };
});
