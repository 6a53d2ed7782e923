import { z } from 'zod';
import { SuccessOutput, Uuid } from '../../fields.js';
import { contract } from '../contract.js';
import { firstLoginCodeFields } from '../parts/administrator.js';

/** A merchant's own account, or one of its operators. */
export const CreateFirstLoginCodeInput = z.strictObject({ merchant_id: Uuid, operator_id: Uuid.optional() });
export type CreateFirstLoginCodeInput = z.infer<typeof CreateFirstLoginCodeInput>;

/** The old password works no more; the code goes to that person by a way that no stranger reads. */
export const CreateFirstLoginCodeOutput = SuccessOutput.extend({
  ...firstLoginCodeFields,
  ended_sessions: z.int().meta({ description: 'How many logins ended' }),
});
export type CreateFirstLoginCodeOutput = z.infer<typeof CreateFirstLoginCodeOutput>;

export const adminCreateFirstLoginCode = contract({
  name: 'admin.createFirstLoginCode',
  kind: 'mutation',
  rest: { method: 'POST', path: '/admin/merchants/{merchant_id}/first-login-code' },
  access: 'admin:manage_merchants',
  risk: 'security',
  proof: 'recent',
  summary: "Issue a merchant's first-login code",
  description:
    'Replaces the password of a merchant, or of one of its operators, by a first-login code, shown once, by which that person chooses a password within 7 days. Ends their sessions.',
  message: { 'zh-TW': '首次登入碼已發出', 'zh-CN': '首次登录码已发出', en: 'First-login code issued' },
  input: CreateFirstLoginCodeInput,
  output: CreateFirstLoginCodeOutput,
  errors: ['PERMISSION_DENIED', 'MERCHANT_NOT_FOUND', 'NOT_FOUND', 'VALIDATION_FAILED', 'INTERNAL_ERROR'],
  sql: 'issue_first_login_code',
  idempotency: '48h',
  sessions: { ids: 'ended_session_ids' },
  audit: ['first_login.create'],
});
