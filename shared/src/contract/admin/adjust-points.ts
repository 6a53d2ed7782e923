import { z } from 'zod';
import { Reason, Timestamp, Uuid } from '../../fields.js';
import { contract } from '../contract.js';

/**
 * Gives a card points, or takes them, with the reason that the ledger keeps. UNSUPPORTED_CARD_TYPE_FOR_POINTS where a
 * card has none.
 */
export const AdjustPointsInput = z.strictObject({
  card_id: Uuid,
  /** Negative takes points away; a card never has fewer than none. */
  delta_points: z.int32(),
  reason: Reason.min(1),
});
export type AdjustPointsInput = z.infer<typeof AdjustPointsInput>;

/** Points and level before and after. A level, and its discount, follow the points at once. */
export const AdjustPointsOutput = z.object({
  success: z.literal(true),
  adjustment: z.object({
    card_id: Uuid,
    points_before: z.int(),
    points_after: z.int(),
    delta_points: z.int().meta({ description: 'What really changed' }),
    level_before: z.int(),
    level_after: z.int(),
    discount_after: z.number(),
    reason: z.string(),
    updated_at: Timestamp,
  }),
});
export type AdjustPointsOutput = z.infer<typeof AdjustPointsOutput>;

export const adminAdjustPoints = contract({
  name: 'admin.adjustPoints',
  kind: 'mutation',
  rest: { method: 'POST', path: '/admin/points/adjust' },
  access: 'admin:adjust_points',
  risk: 'money',
  proof: 'recent',
  summary: "Adjust a card's points",
  description:
    "Adds or deducts points by hand; level and discount follow at once. Asks for a recent proof of the caller's password.",
  input: AdjustPointsInput,
  output: AdjustPointsOutput,
  errors: ['PERMISSION_DENIED', 'CARD_NOT_FOUND_OR_INACTIVE', 'UNSUPPORTED_CARD_TYPE_FOR_POINTS', 'VALIDATION_FAILED'],
  sql: 'update_points_and_level',
  idempotency: '48h',
  approval: 'adjust_points',
  event: { kind: 'points', audience: [{ topic: 'card', column: 'card_id' }], fields: { card_id: 'card_id' } },
  audit: ['card.adjust_points'],
});
