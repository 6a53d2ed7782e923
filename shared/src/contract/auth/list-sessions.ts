import { z } from 'zod';
import { Timestamp, Uuid } from '../../fields.js';
import { contract } from '../contract.js';
import { PageInput, pageOutputFields } from '../parts/pagination.js';

/** Which page of the caller's own logins. */
export const ListOwnSessionsInput = PageInput;
export type ListOwnSessionsInput = z.infer<typeof ListOwnSessionsInput>;

/** Where the caller is logged in, so that a strange login can be seen and ended. */
export const ListOwnSessionsOutput = z.object({
  sessions: z.array(
    z.object({
      session_id: Uuid,
      /** The login that asks. */
      is_current: z.boolean(),
      ip: z.string().nullable(),
      user_agent: z.string().nullable(),
      created_at: Timestamp,
      last_seen_at: Timestamp,
      expires_at: Timestamp,
    }),
  ),
  ...pageOutputFields,
});
export type ListOwnSessionsOutput = z.infer<typeof ListOwnSessionsOutput>;

export const authListSessions = contract({
  name: 'auth.listSessions',
  kind: 'query',
  rest: { method: 'GET', path: '/auth/sessions' },
  access: 'login',
  risk: 'read',
  proof: 'none',
  summary: 'List my sessions',
  description: "The account's sessions that are still alive, newest first.",
  input: ListOwnSessionsInput,
  output: ListOwnSessionsOutput,
  errors: ['INVALID_CURSOR'],
  sql: 'list_sessions',
  idempotency: 'none',
  audit: [],
});
