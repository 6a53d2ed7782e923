import { z } from 'zod';
import { NameInput, Uuid } from '../../fields.js';
import { contract } from '../contract.js';
import { GetProfileOutput } from './get-profile.js';

/**
 * The new name. Phone and email are not here: members log in by them, so administrators change them
 * (docs/decisions/0016-members-change-their-name-alone.md).
 */
export const UpdateProfileInput = z.strictObject({ member_id: Uuid.optional(), name: NameInput });
export type UpdateProfileInput = z.infer<typeof UpdateProfileInput>;

/** The profile as it is now, in the form in which `member.getProfile` answers it. */
export const UpdateProfileOutput = GetProfileOutput.extend({ success: z.literal(true) });
export type UpdateProfileOutput = z.infer<typeof UpdateProfileOutput>;

export const memberUpdateProfile = contract({
  name: 'member.updateProfile',
  kind: 'mutation',
  rest: { method: 'PATCH', path: '/member/profile' },
  access: 'member:edit_profile',
  risk: 'write',
  proof: 'none',
  summary: "Change the member's own name",
  description:
    "Changes the member's own name; merchants see only its first character. Phone and email, with which members log in, can be changed only by administrators.",
  input: UpdateProfileInput,
  output: UpdateProfileOutput,
  errors: ['PERMISSION_DENIED', 'MEMBER_NOT_FOUND', 'MEMBER_SUSPENDED', 'INVALID_NAME', 'VALIDATION_FAILED'],
  sql: 'update_member_profile',
  idempotency: '48h',
  event: { kind: 'member', audience: [{ topic: 'member', column: 'member_id' }] },
  sessions: { role: 'member', subject: 'member_id' },
  audit: ['member.update'],
});
