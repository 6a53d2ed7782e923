import { z } from 'zod';
import { SuccessOutput, Uuid } from '../../fields.js';
import { contract } from '../contract.js';

/** Which of the caller's own logins to end. */
export const RevokeOwnSessionInput = z.strictObject({ session_id: Uuid });
export type RevokeOwnSessionInput = z.infer<typeof RevokeOwnSessionInput>;

/** That login's token works nowhere any more. */
export const RevokeOwnSessionOutput = SuccessOutput;
export type RevokeOwnSessionOutput = z.infer<typeof RevokeOwnSessionOutput>;

export const authRevokeSession = contract({
  name: 'auth.revokeSession',
  kind: 'mutation',
  rest: { method: 'POST', path: '/auth/sessions/revoke' },
  access: 'login',
  risk: 'security',
  proof: 'none',
  summary: 'End one of my sessions',
  description: "Ends one of the account's own sessions, such as that of a lost phone.",
  message: { 'zh-TW': '該登入已結束', 'zh-CN': '该登录已结束', en: 'Session ended' },
  input: RevokeOwnSessionInput,
  output: RevokeOwnSessionOutput,
  errors: ['NOT_FOUND'],
  sql: 'revoke_session',
  idempotency: '48h',
  event: { kind: 'session', audience: [] },
  sessions: { id: 'session_id' },
  audit: ['session.revoke'],
});
