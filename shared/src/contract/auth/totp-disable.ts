import { z } from 'zod';
import { SuccessOutput } from '../../fields.js';
import { contract } from '../contract.js';
import { ProofFields } from './reauthenticate.js';

/** Password and one-time code: whoever finds an open screen cannot take the second factor away. */
export const TotpDisableInput = z.strictObject(ProofFields);
export type TotpDisableInput = z.infer<typeof TotpDisableInput>;

/** The password alone logs in again. */
export const TotpDisableOutput = SuccessOutput;
export type TotpDisableOutput = z.infer<typeof TotpDisableOutput>;

export const authTotpDisable = contract({
  name: 'auth.totpDisable',
  kind: 'mutation',
  rest: { method: 'POST', path: '/auth/totp/disable' },
  access: 'manager',
  risk: 'security',
  proof: 'none',
  summary: 'Remove the second factor',
  description: "Removes the caller's own second factor, with the password and a code.",
  message: { 'zh-TW': '兩步驟驗證已停用', 'zh-CN': '两步验证已停用', en: 'Two-step login disabled' },
  input: TotpDisableInput,
  output: TotpDisableOutput,
  errors: ['PERMISSION_DENIED', 'INVALID_CREDENTIALS', 'INTERNAL_ERROR'],
  sql: 'disable_second_factor',
  idempotency: '48h',
  sessions: { ids: 'changed_session_ids' },
  audit: ['second_factor.disable', 'second_factor.recover'],
});
