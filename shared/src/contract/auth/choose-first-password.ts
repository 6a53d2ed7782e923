import type { z } from 'zod';
import { NewPassword, shortText } from '../../fields.js';
import { contract } from '../contract.js';
import { LoginInput, LoginOutput } from './login.js';

/** Who logs in for the first time, the code that staff gave them, and the password that they choose. */
export const ChooseFirstPasswordInput = LoginInput.pick({ role: true, identifier: true, operator: true }).extend({
  code: shortText(40, 1).meta({ description: 'The first-login code, in any spelling', example: 'K7QF2-9XWTM-4HBCD' }),
  new_password: NewPassword,
});
export type ChooseFirstPasswordInput = z.infer<typeof ChooseFirstPasswordInput>;

/** A login, as `auth.login` answers it. */
export const ChooseFirstPasswordOutput = LoginOutput;
export type ChooseFirstPasswordOutput = z.infer<typeof ChooseFirstPasswordOutput>;

export const authChooseFirstPassword = contract({
  name: 'auth.chooseFirstPassword',
  kind: 'mutation',
  rest: { method: 'POST', path: '/auth/first-login' },
  access: 'everybody',
  risk: 'security',
  proof: 'none',
  summary: 'Choose a password at the first login',
  description:
    'Exchanges a first-login code for a password of the person and a token. A code works once, within 7 days; an unknown account, a wrong code and a used one get the same answer, and wrong codes are limited to 5 a day for an account.',
  input: ChooseFirstPasswordInput,
  output: ChooseFirstPasswordOutput,
  errors: ['INVALID_CREDENTIALS', 'PASSWORD_TOO_WEAK', 'VALIDATION_FAILED', 'INTERNAL_ERROR'],
  sql: 'use_first_login_code',
  idempotency: '48h',
  audit: ['first_login.use', 'session.create'],
});
