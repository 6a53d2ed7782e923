import { createSqlGateway, createSupabaseGateway, type DatabaseGateway, openPostgres } from '@mps/server';

/** As the API has it unless told otherwise. */
const DEFAULTS = { poolSize: 16, statementTimeoutMs: 10_000 };

/** The API's own gateway over `pg`. Its connections are known among the server's by `application_name`. */
export function sqlGateway(
  url: string,
  options: { poolSize?: number; statementTimeoutMs?: number; connectionWaitMs?: number } = {},
): DatabaseGateway {
  const pool = openPostgres({ url, ...DEFAULTS, ...options, onIdleError: () => {} });
  return createSqlGateway(pool, { mode: 'postgres', description: 'PostgreSQL of the tests' }, pool.close);
}

/** The API's own gateway over PostgREST. */
export function postgrestGateway(
  url: string,
  serviceRoleKey: string,
  options: { schema?: string; timeoutMs?: number } = {},
): DatabaseGateway {
  return createSupabaseGateway({ url, serviceRoleKey, schema: 'mps_api', timeoutMs: 10_000, ...options });
}
