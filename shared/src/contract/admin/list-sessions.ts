import { z } from 'zod';
import { Timestamp, Uuid } from '../../fields.js';
import { ROLES } from '../../roles.js';
import { contract } from '../contract.js';
import { pageFields, pageOutputFields } from '../parts/pagination.js';

/** Whose logins; those that are alive unless `alive_only` is false. */
export const ListSessionsInput = z.strictObject({
  ...pageFields,
  role: z.enum(ROLES).optional(),
  subject_id: Uuid.optional().meta({ description: 'The member, merchant or administrator' }),
  alive_only: z.boolean().default(true),
});
export type ListSessionsInput = z.infer<typeof ListSessionsInput>;

/** Logins of anybody, with where they came from and why they ended. */
export const ListSessionsOutput = z.object({
  sessions: z.array(
    z.object({
      session_id: Uuid,
      role: z.enum(ROLES),
      subject_id: Uuid,
      name: z.string(),
      merchant_code: z.string().nullable(),
      operator: z.string().nullable(),
      ip: z.string().nullable(),
      user_agent: z.string().nullable(),
      state: z.string().meta({ description: 'alive, expired or revoked', example: 'alive' }),
      created_at: Timestamp,
      last_seen_at: Timestamp,
      expires_at: Timestamp,
      revoked_at: Timestamp.nullable(),
      revoke_reason: z.string().nullable(),
    }),
  ),
  ...pageOutputFields,
});
export type ListSessionsOutput = z.infer<typeof ListSessionsOutput>;

export const adminListSessions = contract({
  name: 'admin.listSessions',
  kind: 'query',
  rest: { method: 'GET', path: '/admin/sessions' },
  access: 'admin:manage_sessions',
  risk: 'read',
  proof: 'none',
  summary: 'Search sessions',
  description: 'Who is logged in now, and who was before, newest first.',
  input: ListSessionsInput,
  output: ListSessionsOutput,
  errors: ['PERMISSION_DENIED', 'INVALID_CURSOR'],
  sql: 'list_sessions',
  idempotency: 'none',
  audit: [],
});
