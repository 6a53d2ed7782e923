import type { LoginInput } from '@mps/shared';
import type { Session } from '../context.js';
import { ApplicationError } from '../errors.js';
import type { Services } from '../services.js';

/** Where a login comes from, for the session list and the audit. */
export interface LoginOrigin {
  ip: string | null;
  userAgent: string | null;
  requestId: string;
}

/**
 * Logs somebody in: the one place where a password becomes a session.
 *
 * An unknown user, a wrong password, an account without one and a suspended account take the same way: one
 * look-up, one comparison, one answer.
 *
 * @throws ApplicationError INVALID_CREDENTIALS
 */
export async function logIn(
  { config, database, passwords, sessions }: Pick<Services, 'config' | 'database' | 'passwords' | 'sessions'>,
  input: LoginInput,
  origin: LoginOrigin,
): Promise<{ session: Session; token: string }> {
  const [account] = await database.call(
    'find_credentials',
    { p_role: input.role, p_identifier: input.identifier, p_operator: input.operator },
    null,
  );
  const hash = account?.password_hash ?? null;
  const matches = await passwords.verify(input.password, hash);
  if (account === undefined || hash === null || !matches || !account.active) {
    throw new ApplicationError('INVALID_CREDENTIALS');
  }
  const [opened] = await database.call(
    'create_session',
    {
      p_role: account.role,
      p_subject_id: account.subject_id,
      p_operator_id: account.operator_id,
      p_password_hash: hash,
      p_ttl_seconds: config.jwtTtlSeconds,
      p_ip: origin.ip,
      p_user_agent: origin.userAgent,
      p_request_id: origin.requestId,
    },
    null,
  );
  // Suspended, or given another password, since the look-up.
  if (opened === undefined) throw new ApplicationError('INVALID_CREDENTIALS');
  return sessions.issue(opened);
}
