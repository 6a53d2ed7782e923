import { z } from 'zod';
import { shortText } from '../../fields.js';
import { contract } from '../contract.js';
import { TokenOutput } from './login.js';

/** Longer than the codes of any provider. */
const MAX_CREDENTIAL_CHARACTERS = 2_000;

/** A login without a password, by what a provider vouches for; members alone. */
export const ExternalLoginInput = z.strictObject({
  provider: z.enum(['wechat', 'alipay', 'line']).meta({ description: 'Who vouches for the member' }),
  credential: shortText(MAX_CREDENTIAL_CHARACTERS, 1).meta({
    description: "What the provider gave the client: for wechat the code of the mini-program's wx.login",
  }),
  name: shortText(100, 1).optional().meta({ description: 'The name to register with, where that is allowed' }),
});
export type ExternalLoginInput = z.infer<typeof ExternalLoginInput>;

/** The same as of a login by password. */
export const ExternalLoginOutput = TokenOutput.extend({
  registered: z.boolean().meta({ description: 'True where this login has registered the member' }),
});
export type ExternalLoginOutput = z.infer<typeof ExternalLoginOutput>;

export const authLoginExternal = contract({
  name: 'auth.loginExternal',
  kind: 'mutation',
  rest: { method: 'POST', path: '/auth/login/external' },
  access: 'everybody',
  risk: 'security',
  proof: 'none',
  summary: 'Log in with an external identity',
  description:
    "Logs a member in with an identity that a provider vouches for: for `wechat`, the code from the mini-program's `wx.login`. An identity that belongs to no member is MEMBER_NOT_FOUND, or registers a member where the server allows it.",
  input: ExternalLoginInput,
  output: ExternalLoginOutput,
  errors: ['MEMBER_NOT_FOUND', 'INVALID_NAME', 'VALIDATION_FAILED', 'INVALID_CREDENTIALS'],
  sql: 'create_external_session',
  idempotency: '48h',
  audit: ['session.create', 'member.create'],
});
