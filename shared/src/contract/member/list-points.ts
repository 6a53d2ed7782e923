import { z } from 'zod';
import { Timestamp, Uuid } from '../../fields.js';
import { contract } from '../contract.js';
import { pageFields, pageOutputFields } from '../parts/pagination.js';

/** Which card's points, by pages. */
export const ListPointsInput = z.strictObject({ card_id: Uuid, member_id: Uuid.optional(), ...pageFields });

/** One change of a card's points, with the transaction that caused it; null for an adjustment. */
export const PointEntry = z.object({
  id: z.int(),
  card_id: Uuid,
  delta_points: z.int(),
  points_before: z.int(),
  points_after: z.int(),
  reason: z.string(),
  tx_no: z.string().nullable(),
  created_at: Timestamp,
});

/** The point ledger of a card, newest first. */
export const ListPointsOutput = z.object({ points: z.array(PointEntry), ...pageOutputFields });

export const memberListPoints = contract({
  name: 'member.listPoints',
  kind: 'query',
  rest: { method: 'GET', path: '/member/points' },
  access: 'member:read_cards',
  risk: 'read',
  proof: 'none',
  summary: "List a card's point entries",
  description: 'Every change of the points of a card that the member can see, newest first.',
  input: ListPointsInput,
  output: ListPointsOutput,
  errors: ['PERMISSION_DENIED', 'CARD_NOT_FOUND', 'INVALID_CURSOR', 'VALIDATION_FAILED'],
  sql: 'list_point_ledger',
  idempotency: 'none',
  audit: [],
});
