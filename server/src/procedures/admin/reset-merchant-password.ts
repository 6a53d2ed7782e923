import { ResetMerchantPasswordInput, ResetMerchantPasswordOutput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';
import { success } from '../success.js';
import { resetPassword } from './new-password.js';

/** Sets the password of a merchant's own account and ends its logins. SQL: set_password_hash. Errors: PASSWORD_TOO_WEAK. */
export const resetMerchantPassword = permittedProcedure('admin:manage_merchants')
  .meta({
    openapi: {
      method: 'POST',
      path: '/admin/merchants/reset-password',
      tags: ['admin'],
      summary: "Set a merchant's password",
    },
  })
  .input(ResetMerchantPasswordInput)
  .output(ResetMerchantPasswordOutput)
  .mutation(async ({ ctx, input }) => {
    const endedSessions = await resetPassword(ctx, 'merchant', input.merchant_id, input.new_password);
    return { ...success(ctx, 'passwordReset'), ended_sessions: endedSessions };
  });
