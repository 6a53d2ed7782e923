import { z } from 'zod';
import { SuccessOutput, shortText } from '../fields.js';

/** What somebody who is logged in types again. */
export const ProofFields = {
  password: z.string().min(1).max(1_000).meta({ format: 'password' }),
  admin_code: shortText(20).optional().meta({ description: 'The one-time code, where the account has one enrolled' }),
};

export const ReauthenticateInput = z.strictObject(ProofFields);
export type ReauthenticateInput = z.infer<typeof ReauthenticateInput>;

export const ReauthenticateOutput = SuccessOutput.extend({
  valid_seconds: z.int().meta({ description: 'How long nothing asks for the password again' }),
});
export type ReauthenticateOutput = z.infer<typeof ReauthenticateOutput>;
