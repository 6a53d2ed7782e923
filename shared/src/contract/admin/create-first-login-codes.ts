import { z } from 'zod';
import { SuccessOutput, Uuid } from '../../fields.js';
import { contract } from '../contract.js';
import { firstLoginCodeFields } from '../parts/administrator.js';

/** Members, such as those of an import; all of them or, on an error, none. */
export const CreateFirstLoginCodesInput = z.strictObject({
  member_ids: z.array(Uuid).min(1).max(200).meta({ description: '1 to 200 different members' }),
});
export type CreateFirstLoginCodesInput = z.infer<typeof CreateFirstLoginCodesInput>;

/** One code for each member, in the order of the input. */
export const CreateFirstLoginCodesOutput = SuccessOutput.extend({
  codes: z.array(z.object({ member_id: Uuid, member_no: z.string(), name: z.string(), ...firstLoginCodeFields })),
});
export type CreateFirstLoginCodesOutput = z.infer<typeof CreateFirstLoginCodesOutput>;

export const adminCreateFirstLoginCodes = contract({
  name: 'admin.createFirstLoginCodes',
  kind: 'mutation',
  rest: { method: 'POST', path: '/admin/members/first-login-codes' },
  access: 'admin:manage_members',
  risk: 'security',
  proof: 'recent',
  summary: 'Issue first-login codes to members',
  description:
    'Replaces the passwords of up to 200 members by first-login codes, shown once, by which they choose a password within 7 days. Ends their sessions.',
  message: { 'zh-TW': '首次登入碼已發出', 'zh-CN': '首次登录码已发出', en: 'First-login codes issued' },
  input: CreateFirstLoginCodesInput,
  output: CreateFirstLoginCodesOutput,
  errors: ['PERMISSION_DENIED', 'MEMBER_NOT_FOUND', 'VALIDATION_FAILED', 'INTERNAL_ERROR'],
  sql: 'issue_first_login_codes',
  idempotency: '48h',
  sessions: { ids: 'ended_session_ids' },
  audit: ['first_login.create'],
});
