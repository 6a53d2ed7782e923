import { TotpConfirmInput, TotpConfirmOutput } from '../../auth/totp.js';
import { contract } from '../contract.js';

export const authTotpConfirm = contract({
  name: 'auth.totpConfirm',
  kind: 'mutation',
  rest: { method: 'POST', path: '/auth/totp/confirm' },
  access: 'administrator',
  risk: 'security',
  summary: 'Confirm a second factor',
  description: 'Puts the second factor in force by its first code, and answers the recovery codes, once.',
  done: { 'zh-TW': '兩步驟驗證已啟用', 'zh-CN': '两步验证已启用', en: 'Two-step login enabled' },
  input: TotpConfirmInput,
  output: TotpConfirmOutput,
  errors: ['PERMISSION_DENIED', 'INVALID_STATE_TRANSITION', 'INVALID_CREDENTIALS'],
  sql: 'confirm_second_factor',
  idempotency: 'none',
  audit: [],
});
