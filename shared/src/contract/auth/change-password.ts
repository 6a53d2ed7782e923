import { z } from 'zod';
import { SuccessOutput, shortText } from '../../fields.js';
import { contract } from '../contract.js';

/** Length and strength are judged with PASSWORD_TOO_WEAK; this bound only keeps the hashing short. */
const PasswordField = z.string().max(1_000).meta({ format: 'password' });

/** The caller's own password. INVALID_CREDENTIALS where the current one or the code is wrong. */
export const ChangePasswordInput = z.strictObject({
  current_password: PasswordField,
  new_password: PasswordField,
  admin_code: shortText(20).optional().meta({ description: 'The one-time code, where the account has one enrolled' }),
});
export type ChangePasswordInput = z.infer<typeof ChangePasswordInput>;

/** How many other logins ended. */
export const ChangePasswordOutput = SuccessOutput.extend({ ended_sessions: z.int() });
export type ChangePasswordOutput = z.infer<typeof ChangePasswordOutput>;

export const authChangePassword = contract({
  name: 'auth.changePassword',
  kind: 'mutation',
  rest: { method: 'POST', path: '/auth/password' },
  access: 'login',
  risk: 'security',
  proof: 'none',
  summary: 'Change my password',
  description:
    "Sets a new password and ends the account's other sessions. Asks for a one-time code where the account has a second factor.",
  message: {
    'zh-TW': '密碼已更新，其他裝置已登出',
    'zh-CN': '密码已更新，其他设备已退出登录',
    en: 'Password changed; other sessions have ended',
  },
  input: ChangePasswordInput,
  output: ChangePasswordOutput,
  errors: ['VALIDATION_FAILED', 'INVALID_CREDENTIALS', 'PASSWORD_TOO_WEAK'],
  sql: 'set_password_hash',
  idempotency: '48h',
  sessions: { ids: 'ended_session_ids' },
  audit: ['password.change'],
});
