import { z } from 'zod';
import { Timestamp, Uuid } from '../fields.js';
import { pageFields, pageOutputFields } from '../pagination.js';

export const ListPointsInput = z.strictObject({ card_id: Uuid, member_id: Uuid.optional(), ...pageFields });

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

export const ListPointsOutput = z.object({ points: z.array(PointEntry), ...pageOutputFields });
