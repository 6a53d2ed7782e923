import { z } from 'zod';
import { SuccessOutput, shortText } from '../../fields.js';
import { contract } from '../contract.js';

/** What somebody who is logged in types again. */
export const ProofFields = {
  password: z.string().min(1).max(1_000).meta({ format: 'password' }),
  admin_code: shortText(20).optional().meta({ description: 'The one-time code, where the account has one enrolled' }),
};

/** The proof that the person who is logged in still is the one at the keyboard. */
export const ReauthenticateInput = z.strictObject(ProofFields);
export type ReauthenticateInput = z.infer<typeof ReauthenticateInput>;

/** The proof holds for this login alone, for some minutes. */
export const ReauthenticateOutput = SuccessOutput.extend({
  valid_seconds: z.int().meta({ description: 'How long nothing asks for the password again' }),
});
export type ReauthenticateOutput = z.infer<typeof ReauthenticateOutput>;

export const authReauthenticate = contract({
  name: 'auth.reauthenticate',
  kind: 'mutation',
  rest: { method: 'POST', path: '/auth/reauthenticate' },
  access: 'login',
  risk: 'security',
  proof: 'none',
  summary: 'Prove the password again',
  description:
    'Proves the password again within a session. What administrators do with money, accounts or logins, and large refunds, answer PERMISSION_DENIED with the reason `reauthentication_required` when the last proof is too old. Logging in counts as a proof.',
  message: { 'zh-TW': '密碼已確認', 'zh-CN': '密码已确认', en: 'Password confirmed' },
  input: ReauthenticateInput,
  output: ReauthenticateOutput,
  errors: ['PERMISSION_DENIED', 'INVALID_CREDENTIALS', 'INTERNAL_ERROR'],
  sql: 'prove_session',
  idempotency: '48h',
  audit: ['session.prove', 'second_factor.recover'],
});
