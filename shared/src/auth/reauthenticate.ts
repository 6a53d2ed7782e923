import { z } from 'zod';
import { SuccessOutput, shortText } from '../fields.js';

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
