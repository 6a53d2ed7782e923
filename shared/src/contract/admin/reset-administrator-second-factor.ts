import { z } from 'zod';
import { SuccessOutput, Uuid } from '../../fields.js';
import { contract } from '../contract.js';

/** Another administrator, who has lost the device and the recovery codes; one's own goes by `auth.totpDisable`. */
export const ResetAdministratorSecondFactorInput = z.strictObject({ administrator_id: Uuid });
export type ResetAdministratorSecondFactorInput = z.infer<typeof ResetAdministratorSecondFactorInput>;

/** Removed: the next login asks for the password alone. */
export const ResetAdministratorSecondFactorOutput = SuccessOutput.extend({
  removed: z.boolean().meta({ description: 'False where there was no second factor' }),
  ended_sessions: z.int().meta({ description: 'How many logins ended' }),
});
export type ResetAdministratorSecondFactorOutput = z.infer<typeof ResetAdministratorSecondFactorOutput>;

export const adminResetAdministratorSecondFactor = contract({
  name: 'admin.resetAdministratorSecondFactor',
  kind: 'mutation',
  rest: { method: 'POST', path: '/admin/administrators/{administrator_id}/reset-second-factor' },
  access: 'admin:manage_administrators',
  risk: 'security',
  proof: 'recent',
  summary: "Reset an administrator's second factor",
  description:
    "Removes another administrator's second factor and recovery codes and ends their sessions. Check first, by another way, that it is really that person who asks.",
  message: { 'zh-TW': '兩步驟驗證已重設', 'zh-CN': '两步验证已重置', en: 'Two-step login reset' },
  input: ResetAdministratorSecondFactorInput,
  output: ResetAdministratorSecondFactorOutput,
  errors: ['PERMISSION_DENIED', 'NOT_FOUND', 'VALIDATION_FAILED'],
  sql: 'reset_second_factor',
  idempotency: '48h',
  sessions: { ids: 'ended_session_ids' },
  audit: ['second_factor.reset'],
});
