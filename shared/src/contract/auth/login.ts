import { z } from 'zod';
import { shortText, Timestamp, typedText } from '../../fields.js';
import { ROLES } from '../../roles.js';
import { contract } from '../contract.js';
import { UserInfo } from '../parts/session.js';

/** Longer than any password that can be set: what is longer is refused before it is hashed. */
const PasswordAttempt = z.string().min(1).max(1_000).meta({ format: 'password' });

/** Who logs in. Unknown names and wrong passwords are both INVALID_CREDENTIALS, after the same time. */
export const LoginInput = z.strictObject({
  role: z.enum(ROLES),
  identifier: typedText(200, 1).meta({
    description: "A member's number, phone, email or id; a merchant's code; an administrator's name",
    example: '13800138000',
  }),
  password: PasswordAttempt,
  operator: typedText(200, 1).optional().meta({ description: 'The name of a merchant operator; merchants alone' }),
  device_token: z
    .string()
    .regex(/^[\w-]{43}$/)
    .optional()
    .meta({
      description: 'What an earlier login on this device answered; wrong tries elsewhere then leave this one its own',
    }),
  admin_code: shortText(20).optional().meta({ description: 'The one-time code, where the account has one enrolled' }),
});
export type LoginInput = z.infer<typeof LoginInput>;

/** The token for the `Authorization: Bearer` header, when it ends, and who it stands for. */
export const TokenOutput = z.object({
  success: z.literal(true),
  token: z.string(),
  user_info: UserInfo,
  expires_at: Timestamp,
});

export type TokenOutput = z.infer<typeof TokenOutput>;

/** A token, and what the person should know at a login by password. */
export const LoginOutput = TokenOutput.extend({
  second_factor_required: z.boolean().meta({
    description: 'True where this login can only enrol a second factor; other calls answer SECOND_FACTOR_REQUIRED',
  }),
  device_token: z.string().meta({ description: 'To keep on this device and to send with its next login' }),
  failed_attempts_since_last_login: z.int().meta({
    description: 'Wrong passwords, codes and PINs for this account since it logged in last',
  }),
});
export type LoginOutput = z.infer<typeof LoginOutput>;

export const authLogin = contract({
  name: 'auth.login',
  kind: 'mutation',
  rest: { method: 'POST', path: '/auth/login' },
  access: 'everybody',
  risk: 'security',
  proof: 'none',
  summary: 'Log in',
  description:
    'Exchanges an identifier and a password for a token. An unknown identifier, a wrong password and a suspended account get the same answer.',
  input: LoginInput,
  output: LoginOutput,
  errors: ['INVALID_CREDENTIALS', 'INTERNAL_ERROR'],
  sql: 'create_session',
  idempotency: '48h',
  event: { kind: 'session', audience: [] },
  audit: ['session.create', 'second_factor.recover'],
});
