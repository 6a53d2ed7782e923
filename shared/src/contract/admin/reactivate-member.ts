import { z } from 'zod';
import { Reason, Uuid } from '../../fields.js';
import { contract } from '../contract.js';
import { MemberStatusRow } from '../parts/member.js';

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

export const adminReactivateMember = contract({
  name: 'admin.reactivateMember',
  kind: 'mutation',
  rest: { method: 'POST', path: '/admin/members/reactivate' },
  access: 'admin:suspend_member',
  risk: 'security',
  proof: 'recent',
  summary: 'Reactivate a member',
  description: 'Lifts the suspension of a member.',
  message: { 'zh-TW': '會員已恢復', 'zh-CN': '会员已恢复', en: 'Member reactivated' },
  input: ReactivateMemberInput,
  output: ReactivateMemberOutput,
  errors: ['PERMISSION_DENIED', 'MEMBER_NOT_FOUND', 'INVALID_STATE_TRANSITION', 'VALIDATION_FAILED'],
  sql: 'reactivate_member',
  idempotency: '48h',
  event: { kind: 'member', audience: [{ topic: 'member', column: 'member_id' }] },
  audit: ['member.reactivate'],
});
