import { LiveEvent, OnActivityInput } from '../../live-event.js';
import { contract } from '../contract.js';

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
