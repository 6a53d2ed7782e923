import { z } from 'zod';
import { SuccessOutput, Uuid } from '../fields.js';
import { NewPassword } from './fields.js';

/** The merchant's own account; a named operator's password is changed with the operator. */
export const ResetMerchantPasswordInput = z.strictObject({ merchant_id: Uuid, new_password: NewPassword });
export type ResetMerchantPasswordInput = z.infer<typeof ResetMerchantPasswordInput>;

/** Done: whoever was logged in by the old password is so no more. */
export const ResetMerchantPasswordOutput = SuccessOutput.extend({
  ended_sessions: z.int().meta({ description: 'How many logins ended' }),
});
export type ResetMerchantPasswordOutput = z.infer<typeof ResetMerchantPasswordOutput>;
