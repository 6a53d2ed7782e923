import { adminResetMerchantPassword } from '@mps/shared';
import { implement } from '../../implement.js';
import { resetPassword } from '../new-password.js';
import { success } from '../success.js';

/** Sets the password of a merchant's own account and ends its logins. SQL: set_password_hash. Errors: PASSWORD_TOO_WEAK. */
export const resetMerchantPassword = implement(adminResetMerchantPassword, async ({ ctx, input }) => {
  const endedSessions = await resetPassword(ctx, 'merchant', input.merchant_id, input.new_password);
  return { ...success(ctx, adminResetMerchantPassword), ended_sessions: endedSessions };
});
