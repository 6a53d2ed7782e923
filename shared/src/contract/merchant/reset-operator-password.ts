import { z } from 'zod';
import { MerchantCode, NewPassword, SuccessOutput, Uuid } from '../../fields.js';
import { contract } from '../contract.js';

/** The new one is told to the operator by the manager. */
export const OwnResetOperatorPasswordInput = z.strictObject({
  operator_id: Uuid,
  new_password: NewPassword,
  merchant_code: MerchantCode.optional(),
});
export type OwnResetOperatorPasswordInput = z.infer<typeof OwnResetOperatorPasswordInput>;

/** Done: whoever was logged in by the old password is so no more. */
export const OwnResetOperatorPasswordOutput = SuccessOutput.extend({
  ended_sessions: z.int().meta({ description: 'How many logins ended' }),
});
export type OwnResetOperatorPasswordOutput = z.infer<typeof OwnResetOperatorPasswordOutput>;

export const merchantResetOperatorPassword = contract({
  name: 'merchant.resetOperatorPassword',
  kind: 'mutation',
  rest: { method: 'POST', path: '/merchant/operators/{operator_id}/reset-password' },
  access: 'merchant:manage_operators',
  risk: 'security',
  proof: 'recent',
  summary: "Reset an operator's password",
  description:
    "Sets an operator's password, removes the PIN, and ends the operator's sessions. Asks for a recent proof of the password.",
  message: { 'zh-TW': '密碼已重設', 'zh-CN': '密码已重置', en: 'Password reset' },
  input: OwnResetOperatorPasswordInput,
  output: OwnResetOperatorPasswordOutput,
  errors: [
    'PERMISSION_DENIED',
    'NOT_MERCHANT_USER',
    'MERCHANT_NOT_FOUND',
    'VALIDATION_FAILED',
    'NOT_FOUND',
    'PASSWORD_TOO_WEAK',
  ],
  sql: 'update_operator',
  idempotency: '48h',
  sessions: { ids: 'ended_session_ids' },
  audit: ['operator.update'],
});
