import { z } from 'zod';
import { Reason, Uuid } from '../fields.js';
import { MemberStatusRow } from './member.js';

/** Lets a suspended or inactive member pay and log in again. INVALID_STATE_TRANSITION from any other status. */
export const ReactivateMemberInput = z.strictObject({ member_id: Uuid, reason: Reason.optional() });
export type ReactivateMemberInput = z.infer<typeof ReactivateMemberInput>;

/** The member, active again; ended logins stay ended. */
export const ReactivateMemberOutput = z.object({
  success: z.literal(true),
  member: MemberStatusRow,
  message: z.string(),
});
export type ReactivateMemberOutput = z.infer<typeof ReactivateMemberOutput>;
