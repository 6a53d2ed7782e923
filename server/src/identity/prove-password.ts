import type { Actor } from '../database/gateway.js';
import { ApplicationError } from '../lib/application-error.js';
import { accountKey, BY_SESSION } from './account-key.js';
import type { IdentityServices } from './identity-services.js';
import { requireSecondFactor } from './second-factor.js';
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
  const guess = { account: accountKey(session, account), address: actor.ip, knownAs: BY_SESSION };
  await throttle.guard({ kind: 'password', ...guess }, async () => {
    const matches = await passwords.verify(proof.password, hash);
    if (hash === null || !matches) throw new ApplicationError('INVALID_CREDENTIALS');
    if (session.role !== 'member') {
      const { account_id: accountId } = session;
      const code = proof.admin_code;
      await requireSecondFactor(services, { ...guess, accountId, code, requestId: actor.request_id });
    }
    const proven = await database.call('prove_session', { p_password_hash: hash }, actor);
    if (proven.length === 0) throw new ApplicationError('INVALID_CREDENTIALS');
  });
}
