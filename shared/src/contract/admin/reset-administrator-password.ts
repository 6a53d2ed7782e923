import { z } from 'zod';
import { SuccessOutput, Uuid } from '../../fields.js';
import { contract } from '../contract.js';
import { firstLoginCodeFields } from '../parts/administrator.js';

/** Whose password goes. The last active owner with a password keeps theirs: CANNOT_REMOVE_LAST_OWNER. */
export const ResetAdministratorPasswordInput = z.strictObject({ administrator_id: Uuid });
export type ResetAdministratorPasswordInput = z.infer<typeof ResetAdministratorPasswordInput>;

/** The old password works no more; the code goes to that person by a way that no stranger reads. */
export const ResetAdministratorPasswordOutput = SuccessOutput.extend({
  ...firstLoginCodeFields,
  ended_sessions: z.int().meta({ description: 'How many logins ended' }),
});
export type ResetAdministratorPasswordOutput = z.infer<typeof ResetAdministratorPasswordOutput>;

export const adminResetAdministratorPassword = contract({
  name: 'admin.resetAdministratorPassword',
  kind: 'mutation',
  rest: { method: 'POST', path: '/admin/administrators/{administrator_id}/reset-password' },
  access: 'admin:manage_administrators',
  risk: 'security',
  proof: 'recent',
  summary: "Reset an administrator's password",
  description:
    "Removes an administrator's password, ends their sessions and answers a first-login code, once, by which they choose a new one within 7 days.",
  message: { 'zh-TW': '密碼已重設', 'zh-CN': '密码已重置', en: 'Password reset' },
  input: ResetAdministratorPasswordInput,
  output: ResetAdministratorPasswordOutput,
  errors: ['PERMISSION_DENIED', 'NOT_FOUND', 'CANNOT_REMOVE_LAST_OWNER', 'VALIDATION_FAILED', 'INTERNAL_ERROR'],
  sql: 'issue_first_login_code',
  idempotency: '48h',
  sessions: { ids: 'ended_session_ids' },
  audit: ['first_login.create'],
});
