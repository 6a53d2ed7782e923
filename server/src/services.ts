import { createPasswords, type Passwords } from './auth/passwords.js';
import { createSessions, type Sessions } from './auth/sessions.js';
import { createTokens } from './auth/tokens.js';
import { type Config, ConfigError } from './config.js';
import type { DatabaseGateway } from './database/gateway.js';
import { createLogger, type Logger } from './logger.js';
import { readOrCreateSecret } from './secret-file.js';

/** What procedures use; built once at the start, passed in the context. */
export interface Services {
  config: Config;
  log: Logger;
  database: DatabaseGateway;
  sessions: Sessions;
  passwords: Passwords;
}

/** Parts that stand already: the opened database, the start's logger. */
export interface ServiceParts {
  database: DatabaseGateway;
  log?: Logger;
}

/**
 * Builds the services. Whoever opened the database closes it at the end.
 */
export async function createServices(given: Config, parts: ServiceParts): Promise<Services> {
  const config = { ...given, jwtSecret: given.jwtSecret || (await generatedSecret(given)) };
  const log = parts.log ?? createLogger(config.logLevel);
  const { database } = parts;
  const tokens = createTokens({ secrets: [config.jwtSecret] });
  const sessions = createSessions({ database, tokens });
  return { config, log, database, sessions, passwords: createPasswords() };
}

/** The configuration refuses this case already; a second look costs nothing where a secret is at stake. */
async function generatedSecret(config: Config): Promise<string> {
  if (config.nodeEnv === 'production' || config.databaseMode !== 'embedded') {
    throw new ConfigError('JWT_SECRET is missing: only the embedded database outside production makes its own.');
  }
  return readOrCreateSecret(config.dataDir);
}
