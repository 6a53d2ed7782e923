import { z } from 'zod';
import { SuccessOutput, Uuid } from '../fields.js';
import { NewPassword } from './fields.js';

export const ResetMemberPasswordInput = z.strictObject({ member_id: Uuid, new_password: NewPassword });
export type ResetMemberPasswordInput = z.infer<typeof ResetMemberPasswordInput>;

export const ResetMemberPasswordOutput = SuccessOutput.extend({
  ended_sessions: z.int().meta({ description: 'How many logins ended' }),
});
export type ResetMemberPasswordOutput = z.infer<typeof ResetMemberPasswordOutput>;
