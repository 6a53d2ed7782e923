import { z } from 'zod';
import { NoInput, SuccessOutput } from '../../fields.js';
import { contract } from '../contract.js';

/** All logins of the caller end. */
export const LogoutAllInput = NoInput;

/** How many logins ended, this one among them. */
export const LogoutAllOutput = SuccessOutput.extend({ ended_sessions: z.int() });
export type LogoutAllOutput = z.infer<typeof LogoutAllOutput>;

export const authLogoutAll = contract({
  name: 'auth.logoutAll',
  kind: 'mutation',
  rest: { method: 'POST', path: '/auth/logout-all' },
  access: 'login',
  risk: 'security',
  proof: 'none',
  summary: 'Log out on every device',
  description: 'Ends every session of the account, including this one.',
  message: { 'zh-TW': '已登出所有裝置', 'zh-CN': '已退出所有设备', en: 'Logged out everywhere' },
  input: LogoutAllInput,
  output: LogoutAllOutput,
  errors: [],
  sql: 'revoke_all_sessions',
  idempotency: '48h',
  sessions: { ids: 'ended_session_ids' },
  audit: ['session.revoke_all'],
});
