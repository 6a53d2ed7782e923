import { z } from 'zod';
import { NameInput, Timestamp, Uuid } from '../fields.js';
import { EmailInput, PhoneInput } from './fields.js';
import { MemberRow } from './member.js';

/** What is left out stays; null takes phone or email away. */
export const UpdateMemberInput = z.strictObject({
  member_id: Uuid,
  name: NameInput.optional(),
  phone: PhoneInput.nullable().optional(),
  email: EmailInput.nullable().optional(),
});
export type UpdateMemberInput = z.infer<typeof UpdateMemberInput>;

/** The member as they are now. */
export const UpdateMemberOutput = z.object({
  success: z.literal(true),
  member: MemberRow.extend({ updated_at: Timestamp }),
});
export type UpdateMemberOutput = z.infer<typeof UpdateMemberOutput>;
