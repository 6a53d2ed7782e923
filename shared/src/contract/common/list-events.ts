import { z } from 'zod';
import { Timestamp, Uuid } from '../../fields.js';
import { contract } from '../contract.js';

/** What happened. */
export const EVENT_TYPES = [
  'payment.completed',
  'payment.refunded',
  'recharge.credited',
  'card.issued',
  'card.frozen',
  'card.unfrozen',
  'card.lost',
  'card.closed',
  'card.expired',
  'card.points_adjusted',
  'member.created',
  'member.updated',
  'member.suspended',
  'member.reactivated',
  'merchant.created',
  'merchant.suspended',
  'merchant.reactivated',
  'settlement.created',
  'settlement.updated',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** Where the reader left off, and which events are wanted. */
export const ListEventsInput = z.strictObject({
  after: z
    .int()
    .min(0)
    .meta({
      description: 'The id of the last event that the reader has; without it, the oldest that is kept comes first',
    })
    .optional(),
  type: z.enum(EVENT_TYPES).meta({ description: 'Only events of this type' }).optional(),
  limit: z.int().min(1).max(200).meta({ description: 'The most events of one answer' }).default(100),
});

/** One thing that happened. */
export const Event = z.object({
  id: z.int().meta({ description: 'Later events have greater ids' }),
  type: z.enum(EVENT_TYPES).meta({ description: 'What happened' }),
  created_at: Timestamp,
  merchant: z
    .object({ merchant_id: Uuid, code: z.string(), name: z.string() })
    .nullable()
    .meta({ description: 'Whose shop it happened in; null for what concerns members and cards' }),
  object_type: z.string().meta({ description: 'What `object` is', example: 'transaction' }),
  object: z
    .record(z.string(), z.unknown())
    .nullable()
    .meta({ description: 'What it happened to, in the fields in which other answers show it, as it is now' }),
  request_id: z.string().nullable().meta({ description: 'Of the request that caused it' }),
});
export type Event = z.infer<typeof Event>;

/** Events in the order of their ids, and what to ask after next. */
export const ListEventsOutput = z.object({
  events: z.array(Event),
  next_after: z.int().meta({ description: '`after` of the next call, also where there was no event' }),
});

export type ListEventsOutput = z.infer<typeof ListEventsOutput>;

export const commonListEvents = contract({
  name: 'common.listEvents',
  kind: 'query',
  rest: { method: 'GET', path: '/events' },
  access: 'merchant:read_events',
  risk: 'read',
  proof: 'none',
  summary: 'Read what happened, in order',
  description:
    'What happened after `after`, oldest first: of their shop for managers, of the whole installation for administrators who may read transactions. Going on from `next_after` misses no event and repeats none. Events are kept for 90 days.',
  input: ListEventsInput,
  output: ListEventsOutput,
  errors: ['NOT_MERCHANT_USER', 'PERMISSION_DENIED'],
  sql: 'list_events',
  idempotency: 'none',
  audit: [],
});
