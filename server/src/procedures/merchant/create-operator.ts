import { merchantCreateOperator } from '@mps/shared';
import { implement } from '../../implement.js';
import { actingMerchant } from '../acting.js';
import { hashNewPassword } from '../new-password.js';

/** Adds a named operator to the caller's merchant. SQL: create_operator. Errors: PASSWORD_TOO_WEAK. */
export const createOperator = implement(merchantCreateOperator, async ({ ctx, input }) => {
  const { name, role, password } = input;
  const merchant = await actingMerchant(ctx, input.merchant_code);
  const operator = await ctx.row('create_operator', {
    p_merchant_id: merchant.id,
    p_name: name,
    p_role: role,
    p_password_hash: await hashNewPassword(ctx, password, [name, merchant.code, ctx.session.name]),
  });
  return { success: true as const, operator };
});
