import { z } from 'zod';
import { Reason, Uuid } from '../fields.js';
import { MemberStatusRow } from './member.js';

/** Stops a member: their cards do not pay, top up or issue codes, and their logins end. */
export const SuspendMemberInput = z.strictObject({ member_id: Uuid, reason: Reason.optional() });
export type SuspendMemberInput = z.infer<typeof SuspendMemberInput>;

/** The suspended member; logins and live codes ended in the same transaction. */
export const SuspendMemberOutput = z.object({ success: z.literal(true), member: MemberStatusRow, message: z.string() });
export type SuspendMemberOutput = z.infer<typeof SuspendMemberOutput>;
