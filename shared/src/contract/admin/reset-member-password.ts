import { z } from 'zod';
import { NewPassword, SuccessOutput, Uuid } from '../../fields.js';
import { contract } from '../contract.js';

/** Sets a member's password without knowing the old one; asks for a recent proof of the administrator's own. */
export const ResetMemberPasswordInput = z.strictObject({ member_id: Uuid, new_password: NewPassword });
export type ResetMemberPasswordInput = z.infer<typeof ResetMemberPasswordInput>;

/** Done: whoever was logged in by the old password is so no more. */
export const ResetMemberPasswordOutput = SuccessOutput.extend({
  ended_sessions: z.int().meta({ description: 'How many logins ended' }),
});
export type ResetMemberPasswordOutput = z.infer<typeof ResetMemberPasswordOutput>;

export const adminResetMemberPassword = contract({
  name: 'admin.resetMemberPassword',
  kind: 'mutation',
  rest: { method: 'POST', path: '/admin/members/reset-password' },
  access: 'admin:manage_members',
  risk: 'security',
  proof: 'recent',
  summary: "Reset a member's password",
  description:
    "Sets a member's password and ends the member's sessions. Asks for a recent proof of the caller's password.",
  message: { 'zh-TW': '密碼已重設', 'zh-CN': '密码已重置', en: 'Password reset' },
  input: ResetMemberPasswordInput,
  output: ResetMemberPasswordOutput,
  errors: ['PERMISSION_DENIED', 'MEMBER_NOT_FOUND', 'VALIDATION_FAILED', 'PASSWORD_TOO_WEAK', 'INTERNAL_ERROR'],
  sql: 'set_password_hash',
  idempotency: '48h',
  sessions: { ids: 'ended_session_ids' },
  audit: ['password.set'],
});
