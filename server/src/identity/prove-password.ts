import type { Actor } from '../database/gateway.js';
import { ApplicationError } from '../lib/application-error.js';
import { accountKey } from './account-key.js';
import type { IdentityServices } from './identity-services.js';
import { passesSecondFactor } from './second-factor.js';
import type { Session } from './session.js';

/** What somebody who is logged in types again. */
export interface Proof {
  password: string;
  admin_code?: string | undefined;
}

/**
 * Lets the account behind a session prove its password again, and its second factor where it has one.
 *
 * @throws ApplicationError INVALID_CREDENTIALS when either is wrong, RATE_LIMITED after too many wrong ones
 */
export async function provePassword(
  services: Pick<IdentityServices, 'database' | 'passwords' | 'secretBox' | 'throttle'>,
  session: Session,
  actor: Actor,
  proof: Proof,
): Promise<void> {
  const { database, passwords, throttle } = services;
  const key = { p_role: session.role, p_subject_id: session.subject_id, p_operator: session.operator };
  const [account] = await database.call('get_credentials', key, null);
  const hash = account?.password_hash ?? null;
  await throttle.guard({ account: accountKey(session, account), address: actor.ip }, async () => {
    const matches = await passwords.verify(proof.password, hash);
    if (hash === null || !matches) throw new ApplicationError('INVALID_CREDENTIALS');
    const isAdministrator = session.role === 'admin';
    if (
      isAdministrator &&
      !(await passesSecondFactor(services, session.subject_id, proof.admin_code, actor.request_id))
    ) {
      throw new ApplicationError('INVALID_CREDENTIALS');
    }
    const proven = await database.call('prove_session', { p_password_hash: hash }, actor);
    if (proven.length === 0) throw new ApplicationError('INVALID_CREDENTIALS');
  });
}
