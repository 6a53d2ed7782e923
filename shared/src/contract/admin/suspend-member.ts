import { z } from 'zod';
import { Reason, Uuid } from '../../fields.js';
import { contract } from '../contract.js';
import { MemberStatusRow } from '../parts/member.js';

/** Stops a member: their cards do not pay, top up or issue codes, and their logins end. */
export const SuspendMemberInput = z.strictObject({ member_id: Uuid, reason: Reason.optional() });
export type SuspendMemberInput = z.infer<typeof SuspendMemberInput>;

/** The suspended member; logins and live codes ended in the same transaction. */
export const SuspendMemberOutput = z.object({ success: z.literal(true), member: MemberStatusRow, message: z.string() });
export type SuspendMemberOutput = z.infer<typeof SuspendMemberOutput>;

export const adminSuspendMember = contract({
  name: 'admin.suspendMember',
  kind: 'mutation',
  rest: { method: 'POST', path: '/admin/members/suspend' },
  access: 'admin:suspend_member',
  risk: 'security',
  proof: 'recent',
  summary: 'Suspend a member',
  description: "Stops a member from paying, and ends the member's sessions and payment codes.",
  message: { 'zh-TW': '會員已暫停', 'zh-CN': '会员已暂停', en: 'Member suspended' },
  input: SuspendMemberInput,
  output: SuspendMemberOutput,
  errors: ['PERMISSION_DENIED', 'MEMBER_NOT_FOUND', 'INVALID_STATE_TRANSITION', 'VALIDATION_FAILED'],
  sql: 'admin_suspend_member',
  idempotency: '48h',
  event: { kind: 'member', audience: [{ topic: 'member', column: 'member_id' }] },
  sessions: { role: 'member', subject: 'member_id' },
  audit: ['member.suspend'],
});
