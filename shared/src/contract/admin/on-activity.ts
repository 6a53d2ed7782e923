import { z } from 'zod';
import { contract } from '../contract.js';
import { LiveEvent, resumeFields } from '../parts/live-event.js';

/** Follows what happens anywhere. */
export const OnActivityInput = z.strictObject(resumeFields);

export const adminOnActivity = contract({
  name: 'admin.onActivity',
  kind: 'subscription',
  rest: null,
  access: 'admin:read_statistics',
  risk: 'read',
  summary: 'Everything that changes, as it happens. */',
  description: 'Everything that changes, as it happens. */',
  input: OnActivityInput,
  output: LiveEvent,
  errors: [],
  sql: null,
  idempotency: 'none',
  audit: [],
});
