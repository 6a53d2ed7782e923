import { z } from 'zod';
import { EmailInput, NameInput, PhoneInput, Timestamp, Uuid } from '../../fields.js';
import { contract } from '../contract.js';
import { MemberRow } from '../parts/member.js';

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

export const adminUpdateMember = contract({
  name: 'admin.updateMember',
  kind: 'mutation',
  rest: { method: 'PATCH', path: '/admin/members/{member_id}' },
  access: 'admin:manage_members',
  risk: 'security',
  proof: 'recent',
  summary: "Change a member's name, phone or email",
  description: "Changes a member's name, phone or email; omitted fields stay as they are.",
  input: UpdateMemberInput,
  output: UpdateMemberOutput,
  errors: [
    'PERMISSION_DENIED',
    'MEMBER_NOT_FOUND',
    'DUPLICATE_PHONE',
    'DUPLICATE_EMAIL',
    'INVALID_STATE_TRANSITION',
    'INVALID_NAME',
    'INVALID_PHONE_FORMAT',
    'INVALID_EMAIL_FORMAT',
    'VALIDATION_FAILED',
  ],
  sql: 'update_member',
  idempotency: '48h',
  event: { kind: 'member', audience: [{ topic: 'member', column: 'member_id' }] },
  audit: ['member.update'],
});
