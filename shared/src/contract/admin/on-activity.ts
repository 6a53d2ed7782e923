import { z } from 'zod';
import { contract } from '../contract.js';
import { LiveEvent, resumeFields } from '../parts/live-event.js';

/** Follows what happens anywhere. */
export const OnActivityInput = z.strictObject(resumeFields);

export const adminOnActivity = contract({
  name: 'admin.onActivity',
  kind: 'subscription',
  rest: null,
  access: 'admin:read_transactions',
  risk: 'read',
  proof: 'none',
  summary: 'Follow everything that changes',
  description:
    'Streams every change as it happens, whoever makes it: charges, refunds, top-ups, points, cards, members, merchants, settlements and sessions.',
  input: OnActivityInput,
  output: LiveEvent,
  errors: [],
  sql: null,
  idempotency: 'none',
  audit: [],
});
