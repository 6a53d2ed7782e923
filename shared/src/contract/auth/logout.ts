import type { z } from 'zod';
import { NoInput, SuccessOutput } from '../../fields.js';
import { contract } from '../contract.js';

/** The login that asks is the one that ends. */
export const LogoutInput = NoInput;
/** The token works nowhere any more. */
export const LogoutOutput = SuccessOutput;
export type LogoutOutput = z.infer<typeof LogoutOutput>;

export const authLogout = contract({
  name: 'auth.logout',
  kind: 'mutation',
  rest: { method: 'POST', path: '/auth/logout' },
  access: 'login',
  risk: 'security',
  proof: 'none',
  summary: 'Log out',
  description: 'Ends the session that the token names. Other sessions of the account continue.',
  message: { 'zh-TW': '已登出', 'zh-CN': '已退出登录', en: 'Logged out' },
  input: LogoutInput,
  output: LogoutOutput,
  errors: ['NOT_FOUND'],
  sql: 'revoke_session',
  idempotency: '48h',
  event: { kind: 'session', audience: [] },
  sessions: { id: 'session_id' },
  audit: ['session.revoke'],
});
