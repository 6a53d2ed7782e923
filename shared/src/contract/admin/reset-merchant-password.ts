import { z } from 'zod';
import { NewPassword, SuccessOutput, Uuid } from '../../fields.js';
import { contract } from '../contract.js';

/** The merchant's own account; a named operator's password is changed with the operator. */
export const ResetMerchantPasswordInput = z.strictObject({ merchant_id: Uuid, new_password: NewPassword });
export type ResetMerchantPasswordInput = z.infer<typeof ResetMerchantPasswordInput>;

/** Done: whoever was logged in by the old password is so no more. */
export const ResetMerchantPasswordOutput = SuccessOutput.extend({
  ended_sessions: z.int().meta({ description: 'How many logins ended' }),
});
export type ResetMerchantPasswordOutput = z.infer<typeof ResetMerchantPasswordOutput>;

export const adminResetMerchantPassword = contract({
  name: 'admin.resetMerchantPassword',
  kind: 'mutation',
  rest: { method: 'POST', path: '/admin/merchants/reset-password' },
  access: 'admin:manage_merchants',
  risk: 'security',
  proof: 'recent',
  summary: "Reset a merchant's password",
  description:
    "Sets the password of the merchant's own account and ends its sessions. Asks for a recent proof of the caller's password.",
  message: { 'zh-TW': '密碼已重設', 'zh-CN': '密码已重置', en: 'Password reset' },
  input: ResetMerchantPasswordInput,
  output: ResetMerchantPasswordOutput,
  errors: ['PERMISSION_DENIED', 'MERCHANT_NOT_FOUND', 'VALIDATION_FAILED', 'PASSWORD_TOO_WEAK', 'INTERNAL_ERROR'],
  sql: 'set_password_hash',
  idempotency: '48h',
  sessions: { ids: 'ended_session_ids' },
  audit: ['password.set'],
});
