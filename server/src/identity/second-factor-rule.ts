/** Who can only enrol a second factor until they have one (REQUIRE_SECOND_FACTOR). */
import type { Config } from '../config/config.js';
import { ApplicationError } from '../lib/application-error.js';
import type { Session } from './session.js';

/** What leads to a second factor, and out. */
const OPEN_WITHOUT: ReadonlySet<string> = new Set([
  'auth.totpEnroll',
  'auth.totpConfirm',
  'auth.reauthenticate',
  'auth.logout',
]);

/** True where the login can only enrol. */
export function mustEnrol({ requireSecondFactor }: Pick<Config, 'requireSecondFactor'>, session: Session): boolean {
  if (session.has_second_factor || requireSecondFactor === 'none') return false;
  return session.role === 'admin' || (requireSecondFactor === 'managers' && session.operator_role === 'manager');
}

/**
 * @param procedure its name over tRPC
 * @throws ApplicationError SECOND_FACTOR_REQUIRED
 */
export function refuseWithoutSecondFactor(config: Config, session: Session, procedure: string): void {
  if (mustEnrol(config, session) && !OPEN_WITHOUT.has(procedure)) throw new ApplicationError('SECOND_FACTOR_REQUIRED');
}
