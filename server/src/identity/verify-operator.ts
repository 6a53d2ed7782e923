import type { Actor, Row } from '../database/gateway.js';
import { ApplicationError } from '../lib/application-error.js';
import { accountKey, unknownAccountKey } from './account-key.js';
import type { IdentityServices } from './identity-services.js';
import type { Session } from './session.js';

/** What an operator shows at a till that somebody else is logged in at. */
export interface OperatorProof {
  operator: string;
  password?: string | undefined;
  pin?: string | undefined;
}

/** The operator, and the hash that was verified: SQL compares it with what is stored at that moment. */
export interface VerifiedOperator {
  account: Row<'find_credentials'> & { operator_id: string };
  hash: string;
}

/**
 * Verifies the PIN or the password of an operator of the session's merchant. Wrong ones count against that operator.
 * An unknown name, a wrong PIN, an operator without one and a disabled one get the same answer after the same time.
 *
 * @param isWanted refuses, as a wrong PIN would, whoever may not do what is asked
 * @param use what the verified operator is wanted for; a wrong try too when it throws INVALID_CREDENTIALS
 * @throws ApplicationError INVALID_CREDENTIALS, RATE_LIMITED after too many wrong ones
 */
export async function verifyOperator<T>(
  { database, passwords, throttle }: Pick<IdentityServices, 'database' | 'passwords' | 'throttle'>,
  session: Session,
  actor: Actor,
  { operator, password, pin }: OperatorProof,
  isWanted: (account: Row<'find_credentials'>) => boolean,
  use: (verified: VerifiedOperator) => Promise<T>,
): Promise<T> {
  const identifier = session.merchant_code ?? '';
  const [account] = await database.call(
    'find_credentials',
    { p_role: 'merchant', p_identifier: identifier, p_operator: operator },
    null,
  );
  const key =
    account === undefined ? unknownAccountKey('merchant', identifier, operator) : accountKey(account, account);
  const kind = pin === undefined ? 'password' : 'pin';
  // Whoever stands at the till may be anybody: all tills of the merchant share the operator's tries.
  const guess = { kind, account: key, address: actor.ip, knownAs: null } as const;
  return throttle.guard(guess, async () => {
    const hash = (pin === undefined ? account?.password_hash : account?.pin_hash) ?? null;
    const matches = await passwords.verify(pin ?? password ?? '', hash);
    const operatorId = account?.operator_id ?? null;
    if (
      account === undefined ||
      operatorId === null ||
      hash === null ||
      !matches ||
      !account.active ||
      !isWanted(account)
    ) {
      throw new ApplicationError('INVALID_CREDENTIALS');
    }
    return use({ account: { ...account, operator_id: operatorId }, hash });
  });
}
