import { z } from 'zod';
import { Reason, SuccessOutput, Uuid } from '../../fields.js';
import { contract } from '../contract.js';

/** Ends anybody's login at once, on every server. */
export const RevokeSessionInput = z.strictObject({ session_id: Uuid, reason: Reason.optional() });
export type RevokeSessionInput = z.infer<typeof RevokeSessionInput>;

/** Whether it was this call that ended it. */
export const RevokeSessionOutput = SuccessOutput.extend({
  ended: z.boolean().meta({ description: 'False where the login had ended before' }),
});
export type RevokeSessionOutput = z.infer<typeof RevokeSessionOutput>;

export const adminRevokeSession = contract({
  name: 'admin.revokeSession',
  kind: 'mutation',
  rest: { method: 'POST', path: '/admin/sessions/revoke' },
  access: 'admin:manage_sessions',
  risk: 'security',
  proof: 'recent',
  summary: 'End a session',
  description: 'Ends a session of any account.',
  message: { 'zh-TW': '該登入已結束', 'zh-CN': '该登录已结束', en: 'Session ended' },
  input: RevokeSessionInput,
  output: RevokeSessionOutput,
  errors: ['NOT_FOUND'],
  sql: 'revoke_session',
  idempotency: '48h',
  event: { kind: 'session', audience: [] },
  sessions: { id: 'session_id' },
  audit: ['session.revoke'],
});
