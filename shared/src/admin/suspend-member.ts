import { z } from 'zod';
import { Reason, Uuid } from '../fields.js';
import { MemberStatusRow } from './member.js';

export const SuspendMemberInput = z.strictObject({ member_id: Uuid, reason: Reason.optional() });
export type SuspendMemberInput = z.infer<typeof SuspendMemberInput>;

export const SuspendMemberOutput = z.object({ success: z.literal(true), member: MemberStatusRow, message: z.string() });
export type SuspendMemberOutput = z.infer<typeof SuspendMemberOutput>;
