import type { LoginInput } from '@mps/shared';
import { ApplicationError } from '../lib/application-error.js';
import { accountKey, unknownAccountKey } from './account-key.js';
import type { IdentityServices } from './identity-services.js';
import { readPhone } from './read-phone.js';
import { requireSecondFactor } from './second-factor.js';
import type { Session } from './session.js';

/** Where a login comes from, for the throttle, the session list and the audit. */
export interface LoginOrigin {
  ip: string | null;
  userAgent: string | null;
  requestId: string;
}

/** A login as it is answered. */
export interface LogIn {
  session: Session;
  token: string;
  /** Makes the device known at its next login. */
  deviceToken: string;
  /** Wrong guesses at the account since its last login. */
  failedAttempts: number;
}

type Needs = Pick<
  IdentityServices,
  'config' | 'database' | 'passwords' | 'secretBox' | 'sessions' | 'settings' | 'throttle'
>;

/**
 * Logs somebody in: the one place where a password becomes a session.
 *
 * An unknown user, a wrong password, an account without one, a suspended account and a wrong one-time code take the
 * same way: one look-up, one comparison, one answer.
 *
 * @throws ApplicationError INVALID_CREDENTIALS, RATE_LIMITED after too many wrong tries
 */
export async function logIn(services: Needs, input: LoginInput, origin: LoginOrigin): Promise<LogIn> {
  const { role, identifier, operator } = input;
  const phone = role === 'member' ? readPhone(identifier, await services.settings()) : null;
  const [account] = await services.database.call(
    'find_credentials',
    { p_role: role, p_identifier: identifier, p_operator: operator, p_phone: phone },
    null,
  );
  const key =
    account === undefined ? unknownAccountKey(role, phone ?? identifier, operator) : accountKey(account, account);
  const guess = { account: key, address: origin.ip, device: input.device_token };
  const opened = await services.throttle.guard({ kind: 'password', ...guess }, async () => {
    const hash = account?.password_hash ?? null;
    const matches = await services.passwords.verify(input.password, hash);
    if (account === undefined || hash === null || !matches || !account.active) {
      throw new ApplicationError('INVALID_CREDENTIALS');
    }
    if (account.role !== 'member') {
      const accountId = account.operator_id ?? account.subject_id;
      const code = input.admin_code;
      await requireSecondFactor(services, { ...guess, accountId, code, requestId: origin.requestId });
    }
    const [opened] = await services.database.call(
      'create_session',
      {
        p_role: account.role,
        p_subject_id: account.subject_id,
        p_operator_id: account.operator_id,
        p_password_hash: hash,
        p_ttl_seconds: services.config.jwtTtlSeconds,
        p_idle_seconds: services.config.sessionIdleSeconds,
        p_ip: origin.ip,
        p_user_agent: origin.userAgent,
        p_request_id: origin.requestId,
      },
      null,
    );
    // Suspended, or given another password, since the look-up.
    if (opened === undefined) throw new ApplicationError('INVALID_CREDENTIALS');
    return services.sessions.issue(opened);
  });
  return welcome(services, key, opened, input.device_token);
}

/** Makes the device known and tells of the guesses since the last login. */
export async function welcome(
  { secretBox, throttle }: Pick<Needs, 'secretBox' | 'throttle'>,
  account: string,
  opened: { session: Session; token: string },
  device: string | undefined,
): Promise<LogIn> {
  // Made of the session, so that a repetition under an idempotency key answers the same.
  const [made = ''] = secretBox.fingerprints(`device:${opened.session.session_id}`);
  const deviceToken = device ?? made;
  await throttle.welcomeDevice(account, deviceToken);
  return { ...opened, deviceToken, failedAttempts: await throttle.takeFailures(account) };
}
