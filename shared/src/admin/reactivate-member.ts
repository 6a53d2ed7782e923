import { z } from 'zod';
import { Reason, Uuid } from '../fields.js';
import { MemberStatusRow } from './member.js';

export const ReactivateMemberInput = z.strictObject({ member_id: Uuid, reason: Reason.optional() });
export type ReactivateMemberInput = z.infer<typeof ReactivateMemberInput>;

export const ReactivateMemberOutput = z.object({
  success: z.literal(true),
  member: MemberStatusRow,
  message: z.string(),
});
export type ReactivateMemberOutput = z.infer<typeof ReactivateMemberOutput>;
