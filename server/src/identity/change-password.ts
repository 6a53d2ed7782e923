import type { ChangePasswordInput } from '@mps/shared';
import type { Actor } from '../database/gateway.js';
import { ApplicationError } from '../lib/application-error.js';
import { accountKey, BY_SESSION } from './account-key.js';
import type { IdentityServices } from './identity-services.js';
import { requireSecondFactor } from './second-factor.js';
import type { Session } from './session.js';

/**
 * Changes the password of the account that is logged in and ends its other sessions.
 *
 * @param session the login that asks, which goes on
 * @param wasChanged answers true where this very change was made before: the current password is then the new one
 * @returns the ids of the ended sessions
 * @throws ApplicationError INVALID_CREDENTIALS when the current password or the code is wrong, or the password was changed meanwhile,
 *   RATE_LIMITED after too many wrong ones, PASSWORD_TOO_WEAK when the new one is easily guessed
 */
export async function changeOwnPassword(
  services: Pick<IdentityServices, 'database' | 'passwords' | 'secretBox' | 'throttle'>,
  session: Session,
  actor: Actor,
  input: ChangePasswordInput,
  wasChanged: () => Promise<boolean>,
): Promise<string[]> {
  const { database, passwords, throttle } = services;
  const [account] = await database.call(
    'get_credentials',
    { p_role: session.role, p_subject_id: session.subject_id, p_operator: session.operator },
    null,
  );
  const hash = account?.password_hash ?? null;
  // A stolen token must not let anybody guess the password faster than a login does.
  const guess = { account: accountKey(session, account), address: actor.ip, knownAs: BY_SESSION };
  await throttle.guard({ kind: 'password', ...guess }, async () => {
    const matches = await passwords.verify(input.current_password, hash);
    if (!matches) {
      if (await wasChanged()) return;
      throw new ApplicationError('INVALID_CREDENTIALS');
    }
    if (session.role === 'member' || (await wasChanged())) return;
    const { account_id: accountId } = session;
    await requireSecondFactor(services, { ...guess, accountId, code: input.admin_code, requestId: actor.request_id });
  });
  if (account === undefined || hash === null) throw new ApplicationError('INVALID_CREDENTIALS');

  const { name, phone, email, member_no, merchant_code, operator } = account;
  passwords.assertStrong(input.new_password, [name, phone, email, member_no, merchant_code, operator]);
  const [changed] = await database.call(
    'set_password_hash',
    {
      p_role: account.role,
      p_subject_id: account.subject_id,
      p_operator_id: account.operator_id,
      p_password_hash: await passwords.hash(input.new_password),
      p_current_hash: hash,
      p_except_session_id: session.session_id,
    },
    actor,
  );
  if (changed === undefined) throw new ApplicationError('INVALID_CREDENTIALS');
  return changed.ended_session_ids;
}
