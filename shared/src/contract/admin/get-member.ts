import { z } from 'zod';
import { Timestamp, Uuid } from '../../fields.js';
import { contract } from '../contract.js';
import { MemberCard } from '../member/list-cards.js';
import { MemberRow } from '../parts/member.js';

/** Which member; MEMBER_NOT_FOUND where there is none. */
export const GetMemberInput = z.strictObject({ member_id: Uuid });
export type GetMemberInput = z.infer<typeof GetMemberInput>;

/** A member with how they log in, and all cards that they own or share. */
export const GetMemberOutput = z.object({
  member: MemberRow.extend({
    login_enabled: z.boolean().meta({ description: 'A password is set' }),
    identity_providers: z.array(z.string()),
    live_sessions: z.int(),
    updated_at: Timestamp,
  }),
  cards: z.array(MemberCard),
});
export type GetMemberOutput = z.infer<typeof GetMemberOutput>;

export const adminGetMember = contract({
  name: 'admin.getMember',
  kind: 'query',
  rest: { method: 'GET', path: '/admin/members/{member_id}' },
  access: 'admin:read_members',
  risk: 'read',
  proof: 'none',
  summary: 'Show a member',
  description: 'One member with every card that the member owns or is bound to.',
  input: GetMemberInput,
  output: GetMemberOutput,
  errors: ['PERMISSION_DENIED', 'MEMBER_NOT_FOUND'],
  sql: 'get_member',
  idempotency: 'none',
  audit: [],
});
