import { z } from 'zod';
import { Timestamp } from '../fields.js';

/** Shorter lifetimes than 30 seconds are raised, longer ones than 7,200 lowered. */
export const BatchRotateQrInput = z.strictObject({ ttl_seconds: z.int32().default(300) });
export type BatchRotateQrInput = z.infer<typeof BatchRotateQrInput>;

/** How many cards had a live payment code, which another one has replaced. */
export const BatchRotateQrOutput = z.object({
  success: z.literal(true),
  result: z.object({ affected_cards: z.int(), ttl_seconds: z.int(), executed_at: Timestamp }),
  message: z.string(),
});
export type BatchRotateQrOutput = z.infer<typeof BatchRotateQrOutput>;
