import type { SwitchOperatorInput } from '@mps/shared';
import type { Actor } from '../database/gateway.js';
import { ApplicationError } from '../lib/application-error.js';
import type { IdentityServices } from './identity-services.js';
import type { Session } from './session.js';
import { verifyOperator } from './verify-operator.js';

type Needs = Pick<IdentityServices, 'config' | 'database' | 'passwords' | 'sessions' | 'throttle'>;

/**
 * Ends a till's session and opens one for another operator of the same merchant, by PIN.
 *
 * @param session the login at the till
 * @throws ApplicationError INVALID_CREDENTIALS, RATE_LIMITED after too many wrong PINs, PERMISSION_DENIED where no
 *   password opened the session today, or for a manager where managers need a second factor
 */
export async function switchOperator(
  services: Needs,
  session: Session,
  actor: Actor,
  input: SwitchOperatorInput,
  userAgent: string | null,
): Promise<{ session: Session; token: string }> {
  const { config, database, sessions } = services;
  return verifyOperator(
    services,
    session,
    actor,
    input,
    () => true,
    async ({ account, hash }) => {
      // Here a login of a manager takes a second factor, which a PIN is not.
      if (config.requireSecondFactor === 'managers' && account.operator_role === 'manager') {
        throw new ApplicationError('PERMISSION_DENIED', { details: { reason: 'second_factor_needed' } });
      }
      const args = {
        p_operator_id: account.operator_id,
        p_pin_hash: hash,
        p_ttl_seconds: config.jwtTtlSeconds,
        p_idle_seconds: config.sessionIdleSeconds,
        p_ip: actor.ip,
        p_user_agent: userAgent,
      };
      const [opened] = await database.call('switch_operator', args, actor);
      // Disabled, or given another PIN, since the look-up; or the session has ended.
      if (opened === undefined) throw new ApplicationError('INVALID_CREDENTIALS');
      return sessions.issue(opened);
    },
  );
}
