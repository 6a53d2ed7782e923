import { z } from 'zod';
import { SuccessOutput, shortText } from '../../fields.js';
import { contract } from '../contract.js';

/** Shows that the authenticator has taken the secret; only then does the second factor come into force. */
export const TotpConfirmInput = z.strictObject({
  code: shortText(20, 1).meta({ description: 'The first code that the authenticator shows', example: '123456' }),
});
export type TotpConfirmInput = z.infer<typeof TotpConfirmInput>;

/** In force, with the codes for the day on which the authenticator is lost. */
export const TotpConfirmOutput = SuccessOutput.extend({
  recovery_codes: z.array(z.string()).meta({ description: 'Each works once in place of a code; shown once' }),
});
export type TotpConfirmOutput = z.infer<typeof TotpConfirmOutput>;

export const authTotpConfirm = contract({
  name: 'auth.totpConfirm',
  kind: 'mutation',
  rest: { method: 'POST', path: '/auth/totp/confirm' },
  access: 'manager',
  risk: 'security',
  proof: 'none',
  summary: 'Confirm a second factor',
  description: 'Activates the second factor with its first code, and answers the recovery codes, once.',
  message: { 'zh-TW': '兩步驟驗證已啟用', 'zh-CN': '两步验证已启用', en: 'Two-step login enabled' },
  input: TotpConfirmInput,
  output: TotpConfirmOutput,
  errors: ['PERMISSION_DENIED', 'INVALID_STATE_TRANSITION', 'INVALID_CREDENTIALS'],
  sql: 'confirm_second_factor',
  idempotency: '48h',
  sessions: { ids: 'changed_session_ids' },
  audit: ['second_factor.enable'],
});
