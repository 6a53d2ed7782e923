import { createPasswords, type Passwords } from './auth/passwords.js';
import { createSessions, type Sessions } from './auth/sessions.js';
import { createTokens } from './auth/tokens.js';
import { type Config, ConfigError } from './config.js';
import type { DatabaseGateway } from './database/gateway.js';
import { withRetries } from './database/retry.js';
import { createLogger, type Logger } from './logger.js';
import type { RedisConnection } from './redis/connection.js';
import { createSharedSessionCache } from './redis/session-cache.js';
import { readOrCreateSecret } from './secret-file.js';

/** What procedures use; built once at the start, passed in the context. */
export interface Services {
  config: Config;
  log: Logger;
  database: DatabaseGateway;
  sessions: Sessions;
  passwords: Passwords;
  /** Null where none is configured: everything then works in memory, for this process alone. */
  redis: RedisConnection | null;
}

/** Parts that stand already: the opened database and Redis, the start's logger. */
export interface ServiceParts {
  database: DatabaseGateway;
  redis?: RedisConnection | null;
  log?: Logger;
}

/**
 * Builds the services. Whoever opened the database and Redis closes them at the end.
 */
export async function createServices(given: Config, parts: ServiceParts): Promise<Services> {
  const config = { ...given, jwtSecret: given.jwtSecret || (await generatedSecret(given)) };
  const log = parts.log ?? createLogger(config.logLevel);
  const { redis = null } = parts;
  const database = withRetries(parts.database, log);
  const tokens = createTokens({ secrets: [config.jwtSecret] });
  const sessions = createSessions({
    database,
    tokens,
    ...(redis === null ? {} : { cache: createSharedSessionCache({ redis, database }) }),
  });
  return { config, log, database, sessions, passwords: createPasswords(), redis };
}

/** The configuration refuses this case already; a second look costs nothing where a secret is at stake. */
async function generatedSecret(config: Config): Promise<string> {
  if (config.nodeEnv === 'production' || config.databaseMode !== 'embedded') {
    throw new ConfigError('JWT_SECRET is missing: only the embedded database outside production makes its own.');
  }
  return readOrCreateSecret(config.dataDir);
}
