import { z } from 'zod';
import { ProofFields } from '../contract/auth/reauthenticate.js';
import { SuccessOutput, shortText } from '../fields.js';
import { NoInput } from './account.js';

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

/** Password and one-time code: whoever finds an open screen cannot take the second factor away. */
export const TotpDisableInput = z.strictObject(ProofFields);
export type TotpDisableInput = z.infer<typeof TotpDisableInput>;

/** The password alone logs in again. */
export const TotpDisableOutput = SuccessOutput;
export type TotpDisableOutput = z.infer<typeof TotpDisableOutput>;
