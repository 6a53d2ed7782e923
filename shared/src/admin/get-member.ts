import { z } from 'zod';
import { Timestamp, Uuid } from '../fields.js';
import { MemberCard } from '../member/list-cards.js';
import { MemberRow } from './member.js';

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
