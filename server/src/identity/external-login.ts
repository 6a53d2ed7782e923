import type { ExternalLoginInput } from '@mps/shared';
import type { Row } from '../database/gateway.js';
import { ApplicationError } from '../lib/application-error.js';
import type { IdentityServices } from './identity-services.js';
import type { LoginOrigin } from './login.js';
import type { Session } from './session.js';

/** What somebody is called who registers without a name. */
const DEFAULT_NAME = '新會員';

type Needs = Pick<IdentityServices, 'config' | 'database' | 'providers' | 'sessions'>;

/**
 * Logs a member in whom another organisation vouches for.
 *
 * @returns whether the member was registered by this login
 * @throws ApplicationError VALIDATION_FAILED for a provider that is not configured, INVALID_CREDENTIALS for a wrong
 *   credential or a member that is not active, MEMBER_NOT_FOUND where nobody has the identity and nobody may
 *   register, SERVICE_UNAVAILABLE where the provider does not answer
 */
export async function logInExternally(
  services: Needs,
  input: ExternalLoginInput,
  origin: LoginOrigin,
): Promise<{ session: Session; token: string; registered: boolean }> {
  const provider = services.providers.get(input.provider);
  if (provider === undefined) {
    throw new ApplicationError('VALIDATION_FAILED', { details: { fields: { provider: ['Not configured here'] } } });
  }
  const { ids } = await provider.identify(input.credential);
  const known = await firstKnown(services, provider.name, ids);
  if (known === null) await register(services, input, ids[0]);
  const [opened] = await services.database.call(
    'create_external_session',
    {
      p_provider: provider.name,
      p_external_id: known?.id ?? ids[0],
      p_ttl_seconds: services.config.jwtTtlSeconds,
      p_idle_seconds: services.config.sessionIdleSeconds,
      p_ip: origin.ip,
      p_user_agent: origin.userAgent,
      p_request_id: origin.requestId,
    },
    null,
  );
  if (opened === undefined) throw new ApplicationError('INVALID_CREDENTIALS');
  return { ...(await services.sessions.issue(opened)), registered: known === null };
}

async function firstKnown(
  { database }: Needs,
  provider: string,
  ids: readonly string[],
): Promise<{ id: string; member: Row<'find_external_identity'> } | null> {
  for (const id of ids) {
    const [member] = await database.call('find_external_identity', { p_provider: provider, p_external_id: id }, null);
    if (member !== undefined) return { id, member };
  }
  return null;
}

async function register({ config, database }: Needs, input: ExternalLoginInput, externalId: string): Promise<void> {
  if (!config.allowSelfRegistration) {
    throw new ApplicationError('MEMBER_NOT_FOUND', {
      details: { reason: 'identity_not_bound', provider: input.provider },
    });
  }
  try {
    await database.call(
      'create_member_profile',
      {
        p_name: input.name ?? DEFAULT_NAME,
        p_phone: null,
        p_email: null,
        p_binding_user_org: input.provider,
        p_binding_org_id: externalId,
      },
      null,
    );
  } catch (error) {
    // Two first logins at once: the other one has registered the member, and both log in.
    if (!(error instanceof ApplicationError && error.errorCode === 'EXTERNAL_ID_ALREADY_BOUND')) throw error;
  }
}
