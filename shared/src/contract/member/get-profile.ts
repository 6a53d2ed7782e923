import { z } from 'zod';
import { MemberStatus, Timestamp, Uuid } from '../../fields.js';
import { contract } from '../contract.js';
import { NextLevel } from './list-cards.js';

/** The caller, or the member that an administrator names. */
export const GetProfileInput = z.strictObject({ member_id: Uuid.optional() });

/** A member with the level and discount of their standard card. */
export const GetProfileOutput = z.object({
  profile: z.object({
    member_id: Uuid,
    member_no: z.string(),
    name: z.string(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    status: MemberStatus,
    points: z.int(),
    level: z.int(),
    level_name: z.string().nullable(),
    discount_rate: z.number(),
    next_level: NextLevel.nullable(),
    timezone: z
      .string()
      .meta({ description: 'The business time zone, in which days are counted', example: 'Asia/Taipei' }),
    created_at: Timestamp,
    updated_at: Timestamp,
  }),
});

export const memberGetProfile = contract({
  name: 'member.getProfile',
  kind: 'query',
  rest: { method: 'GET', path: '/member/profile' },
  access: 'member:read_cards',
  risk: 'read',
  proof: 'none',
  summary: "Show the member's own data and level",
  description: "The member's own data, with level and points.",
  input: GetProfileInput,
  output: GetProfileOutput,
  errors: ['PERMISSION_DENIED', 'MEMBER_NOT_FOUND', 'VALIDATION_FAILED'],
  sql: 'get_member_profile',
  idempotency: 'none',
  audit: [],
});
