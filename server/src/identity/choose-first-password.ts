import type { ChooseFirstPasswordInput } from '@mps/shared';
import type { Row } from '../database/gateway.js';
import { ApplicationError } from '../lib/application-error.js';
import { accountKey, unknownAccountKey } from './account-key.js';
import { hashOfFirstLoginCode } from './first-login-code.js';
import type { IdentityServices } from './identity-services.js';
import { type LogIn, type LoginOrigin, welcome } from './login.js';
import { readPhone } from './read-phone.js';
import { requireSecondFactor } from './second-factor.js';

type Needs = Pick<
  IdentityServices,
  'config' | 'database' | 'passwords' | 'secretBox' | 'sessions' | 'settings' | 'throttle'
>;
type Account = Row<'find_credentials'>;

/**
 * Lets the holder of a first-login code choose a password, and logs them in. The code is consumed with the change of
 * the password, in one transaction.
 *
 * @param wasChosen answers true where this very call was carried out before: the code is then used up
 * @throws ApplicationError INVALID_CREDENTIALS for an unknown account as for a wrong, used or expired code;
 *   PASSWORD_TOO_WEAK, which only the holder of the code learns; RATE_LIMITED after too many wrong codes
 */
export async function chooseFirstPassword(
  services: Needs,
  input: ChooseFirstPasswordInput,
  origin: LoginOrigin,
  wasChosen: () => Promise<boolean>,
): Promise<LogIn> {
  const { role, identifier, operator } = input;
  const { database, passwords, throttle } = services;
  const phone = role === 'member' ? readPhone(identifier, await services.settings()) : null;
  const [account] = await database.call(
    'find_credentials',
    { p_role: role, p_identifier: identifier, p_operator: operator, p_phone: phone },
    null,
  );
  const key =
    account === undefined ? unknownAccountKey(role, phone ?? identifier, operator) : accountKey(account, account);
  const guess = { kind: 'first_login_code', account: key, address: origin.ip } as const;
  const { known, codeHash } = await throttle.guard(guess, async () => {
    const hash = hashOfFirstLoginCode(input.code);
    const [isRight] =
      account === undefined ? [false] : await database.call('check_first_login_code', codeOf(account, hash), null);
    const isRepetition = isRight !== true && (await wasChosen());
    if (account === undefined || (isRight !== true && !isRepetition)) {
      throw new ApplicationError('INVALID_CREDENTIALS');
    }
    // Before the one-time code, which a weak password would use up.
    const { name, email, member_no, merchant_code } = account;
    passwords.assertStrong(input.new_password, [
      name,
      account.phone,
      email,
      member_no,
      merchant_code,
      account.operator,
    ]);
    // A new password leaves the second factor as it was. The code of a repetition was used by the first call.
    if (account.role !== 'member' && !isRepetition) {
      const accountId = account.operator_id ?? account.subject_id;
      const factor = { account: key, address: origin.ip, device: undefined, accountId, code: input.admin_code };
      await requireSecondFactor(services, { ...factor, requestId: origin.requestId });
    }
    return { known: account, codeHash: hash };
  });

  const passwordHash = await passwords.hash(input.new_password);
  const use = { ...codeOf(known, codeHash), p_password_hash: passwordHash, p_request_id: origin.requestId };
  const [used] = await database.call('use_first_login_code', { ...use, p_ip: origin.ip }, null);
  // Used meanwhile, or the account is not active any more.
  if (used?.accepted !== true) throw new ApplicationError('INVALID_CREDENTIALS');
  // A repetition has hashed the password anew: the account has the hash of the first time.
  const [now] = await database.call('get_credentials', accountOf(known), null);
  const [opened] = await database.call(
    'create_session',
    {
      p_role: known.role,
      p_subject_id: known.subject_id,
      p_operator_id: known.operator_id,
      p_password_hash: now?.password_hash ?? passwordHash,
      p_ttl_seconds: services.config.jwtTtlSeconds,
      p_idle_seconds: services.config.sessionIdleSeconds,
      p_ip: origin.ip,
      p_user_agent: origin.userAgent,
      p_request_id: origin.requestId,
    },
    null,
  );
  if (opened === undefined) throw new ApplicationError('INVALID_CREDENTIALS');
  return welcome(services, key, await services.sessions.issue(opened), undefined);
}

const accountOf = ({ role, subject_id, operator }: Account) => ({
  p_role: role,
  p_subject_id: subject_id,
  p_operator: operator,
});

const codeOf = ({ role, subject_id, operator_id }: Account, codeHash: string) => ({
  p_role: role,
  p_subject_id: subject_id,
  p_operator_id: operator_id,
  p_code_hash: codeHash,
});
