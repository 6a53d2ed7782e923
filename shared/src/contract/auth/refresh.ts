import type { z } from 'zod';
import { NoInput } from '../../fields.js';
import { contract } from '../contract.js';
import { TokenOutput } from './login.js';

/** The token that is still valid says who asks. */
export const RefreshInput = NoInput;

/** A new token for the same login; the old one stays valid until its own end. */
export const RefreshOutput = TokenOutput;
export type RefreshOutput = z.infer<typeof RefreshOutput>;

export const authRefresh = contract({
  name: 'auth.refresh',
  kind: 'mutation',
  rest: { method: 'POST', path: '/auth/refresh' },
  access: 'login',
  risk: 'security',
  proof: 'none',
  summary: 'Renew the token',
  description: 'Extends the session and answers a new token for it.',
  input: RefreshInput,
  output: RefreshOutput,
  errors: ['SESSION_REVOKED'],
  sql: 'extend_session',
  idempotency: '48h',
  sessions: { id: 'session_id' },
  audit: ['session.extend'],
});
