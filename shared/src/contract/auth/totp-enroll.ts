import { TotpEnrollInput, TotpEnrollOutput } from '../../auth/totp.js';
import { contract } from '../contract.js';

export const authTotpEnroll = contract({
  name: 'auth.totpEnroll',
  kind: 'mutation',
  rest: { method: 'POST', path: '/auth/totp/enroll' },
  access: 'administrator',
  risk: 'security',
  summary: 'Begin a second factor',
  description: 'Answers a new shared secret, once. Nothing asks for codes before the first one is confirmed.',
  input: TotpEnrollInput,
  output: TotpEnrollOutput,
  errors: ['PERMISSION_DENIED', 'INVALID_STATE_TRANSITION'],
  sql: 'start_second_factor',
  idempotency: 'none',
  audit: [],
});
