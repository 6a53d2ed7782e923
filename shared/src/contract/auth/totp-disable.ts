import { TotpDisableInput, TotpDisableOutput } from '../../auth/totp.js';
import { contract } from '../contract.js';

export const authTotpDisable = contract({
  name: 'auth.totpDisable',
  kind: 'mutation',
  rest: { method: 'POST', path: '/auth/totp/disable' },
  access: 'administrator',
  risk: 'security',
  summary: 'Remove the second factor',
  description: "Takes the caller's own second factor away, by password and code.",
  done: { 'zh-TW': '兩步驟驗證已停用', 'zh-CN': '两步验证已停用', en: 'Two-step login disabled' },
  input: TotpDisableInput,
  output: TotpDisableOutput,
  errors: ['PERMISSION_DENIED', 'INVALID_CREDENTIALS', 'INTERNAL_ERROR'],
  sql: 'disable_second_factor',
  idempotency: 'none',
  audit: [],
});
