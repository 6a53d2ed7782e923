import { ExternalLoginInput, ExternalLoginOutput } from '../../auth/external-login.js';
import { contract } from '../contract.js';

export const authLoginExternal = contract({
  name: 'auth.loginExternal',
  kind: 'mutation',
  rest: { method: 'POST', path: '/auth/login/external' },
  access: 'everybody',
  risk: 'security',
  summary: 'Log in by an external identity',
  description:
    "Logs a member in by another organisation's word: for `wechat` the code of the mini-program's `wx.login`. An identity that no member has is MEMBER_NOT_FOUND, or registers a member where the server allows it.",
  input: ExternalLoginInput,
  output: ExternalLoginOutput,
  errors: ['MEMBER_NOT_FOUND', 'INVALID_NAME', 'VALIDATION_FAILED', 'INVALID_CREDENTIALS'],
  sql: null,
  idempotency: 'none',
  audit: [],
});
