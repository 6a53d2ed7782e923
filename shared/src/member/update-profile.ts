import { z } from 'zod';
import { NameInput, Uuid } from '../fields.js';
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
