import { z } from 'zod';
import { SuccessOutput, Uuid } from '../fields.js';
import { NewPassword } from './fields.js';

/** Sets a member's password without knowing the old one; asks for a recent proof of the administrator's own. */
export const ResetMemberPasswordInput = z.strictObject({ member_id: Uuid, new_password: NewPassword });
export type ResetMemberPasswordInput = z.infer<typeof ResetMemberPasswordInput>;

/** Done: whoever was logged in by the old password is so no more. */
export const ResetMemberPasswordOutput = SuccessOutput.extend({
  ended_sessions: z.int().meta({ description: 'How many logins ended' }),
});
export type ResetMemberPasswordOutput = z.infer<typeof ResetMemberPasswordOutput>;
