import { z } from 'zod';
import { Timestamp, Uuid } from '../../fields.js';
import { Money } from '../../money.js';

/** What happened; `resync` says that something may have been missed and everything shown has to be read again. */
export const LIVE_EVENT_KINDS = [
  'charge',
  'refund',
  'recharge',
  'points',
  'card',
  'binding',
  'member',
  'merchant',
  'settlement',
  'session',
  'approval',
  'resync',
] as const;

/**
 * A change that just happened, as open pages are told of it. It says what to read again; the truth stays where it
 * is read from.
 */
export const LiveEvent = z.object({
  kind: z.enum(LIVE_EVENT_KINDS),
  at: Timestamp,
  /** The transaction, for changes of money. */
  tx_no: z.string().nullable(),
  amount: Money.nullable(),
  card_id: Uuid.nullable(),
  card_no: z.string().nullable(),
  /** Who did it, for tills that several people share. */
  operator: z.string().nullable(),
});
export type LiveEvent = z.infer<typeof LiveEvent>;

/** The id of the last event that the caller has seen; the tRPC client sends it when it connects again. */
export const resumeFields = { lastEventId: z.string().max(100).nullish() };
