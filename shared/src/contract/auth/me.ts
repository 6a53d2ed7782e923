import { z } from 'zod';
import { NoInput } from '../../fields.js';
import { contract } from '../contract.js';
import { SessionInfo, UserInfo } from '../parts/session.js';

/** The token says who asks. */
export const MeInput = NoInput;
/** The caller, with the permissions in force now, and their login. */
export const MeOutput = z.object({ user_info: UserInfo, session_info: SessionInfo });
export type MeOutput = z.infer<typeof MeOutput>;

export const authMe = contract({
  name: 'auth.me',
  kind: 'query',
  rest: { method: 'GET', path: '/auth/me' },
  access: 'login',
  risk: 'read',
  proof: 'none',
  summary: 'Show who is logged in',
  description: 'Answers who is logged in, which permissions the session has, and when it expires.',
  input: MeInput,
  output: MeOutput,
  errors: [],
  sql: null,
  idempotency: 'none',
  audit: [],
});
