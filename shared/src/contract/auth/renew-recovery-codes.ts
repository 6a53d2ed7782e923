import { z } from 'zod';
import { NoInput, SuccessOutput } from '../../fields.js';
import { contract } from '../contract.js';

/** Always the caller's own. */
export const RenewRecoveryCodesInput = NoInput;
export type RenewRecoveryCodesInput = z.infer<typeof RenewRecoveryCodesInput>;

/** The new codes; the earlier ones no longer work. */
export const RenewRecoveryCodesOutput = SuccessOutput.extend({
  recovery_codes: z.array(z.string()).meta({ description: 'Each works once in place of a code; shown once' }),
});
export type RenewRecoveryCodesOutput = z.infer<typeof RenewRecoveryCodesOutput>;

export const authRenewRecoveryCodes = contract({
  name: 'auth.renewRecoveryCodes',
  kind: 'mutation',
  rest: { method: 'POST', path: '/auth/totp/recovery-codes' },
  access: 'manager',
  risk: 'security',
  proof: 'recent',
  summary: 'Make new recovery codes',
  description: 'Replaces the recovery codes of the second factor, and answers the new ones, once.',
  message: { 'zh-TW': '已產生新的復原碼', 'zh-CN': '已生成新的恢复码', en: 'New recovery codes made' },
  input: RenewRecoveryCodesInput,
  output: RenewRecoveryCodesOutput,
  errors: ['PERMISSION_DENIED', 'INVALID_STATE_TRANSITION'],
  sql: 'renew_recovery_codes',
  idempotency: '48h',
  audit: ['second_factor.renew_codes'],
});
