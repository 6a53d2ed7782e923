import { z } from 'zod';
import { NoInput } from '../../fields.js';
import { contract } from '../contract.js';

/** The secret is made by the server; nothing is to be said. */
export const TotpEnrollInput = NoInput;

/** Shown once: nothing of it is answered again. */
export const TotpEnrollOutput = z.object({
  success: z.literal(true),
  secret: z.string().meta({ description: 'Base32, for typing into an authenticator' }),
  otpauth_uri: z.string(),
  qr_svg: z.string().meta({ description: 'The same as a picture to scan' }),
});
export type TotpEnrollOutput = z.infer<typeof TotpEnrollOutput>;

export const authTotpEnroll = contract({
  name: 'auth.totpEnroll',
  kind: 'mutation',
  rest: { method: 'POST', path: '/auth/totp/enroll' },
  access: 'manager',
  risk: 'security',
  proof: 'recent',
  summary: 'Begin a second factor',
  description:
    'Answers a new shared secret, once. No code is asked for before the first one is confirmed. Asks for a recent proof of the password.',
  input: TotpEnrollInput,
  output: TotpEnrollOutput,
  errors: ['PERMISSION_DENIED', 'INVALID_STATE_TRANSITION'],
  sql: 'start_second_factor',
  idempotency: '48h',
  audit: ['second_factor.start'],
});
