import { adminCreateMerchant } from '@mps/shared';
import { implement } from '../../implement.js';
import { hashNewPassword } from '../new-password.js';

/** Creates a merchant with its own account, a manager. SQL: create_merchant. Errors: PASSWORD_TOO_WEAK. */
export const createMerchant = implement(adminCreateMerchant, async ({ ctx, input }) => {
  const { code, name, contact, password } = input;
  const merchant = await ctx.row('create_merchant', {
    p_code: code,
    p_name: name,
    p_contact: contact,
    p_password_hash: await hashNewPassword(ctx, password, [code, name, contact]),
  });
  return { success: true as const, merchant };
});
