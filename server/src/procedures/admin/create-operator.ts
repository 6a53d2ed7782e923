import { adminCreateOperator } from '@mps/shared';
import { implement } from '../../implement.js';
import { hashNewPassword } from '../new-password.js';

/** Adds a named operator to a merchant. SQL: create_operator. Errors: PASSWORD_TOO_WEAK. */
export const createOperator = implement(adminCreateOperator, async ({ ctx, input }) => {
  const { merchant_id, name, role, password } = input;
  const [merchant] = await ctx.rows('get_credentials', { p_role: 'merchant', p_subject_id: merchant_id });
  const operator = await ctx.row('create_operator', {
    p_merchant_id: merchant_id,
    p_name: name,
    p_role: role,
    p_password_hash: await hashNewPassword(ctx, password, [name, merchant?.merchant_code, merchant?.name]),
  });
  return { success: true as const, operator };
});
