import { createProviders, type IdentityProviders } from './auth/external/providers.js';
import { forgettingSessions } from './auth/forget-sessions.js';
import { createPasswords, type Passwords } from './auth/passwords.js';
import { type CallLimiter, createCallLimiter, type RateLimits } from './auth/rate-limit.js';
import { createMemorySessionCache } from './auth/session-cache.js';
import { createSessions, type Sessions } from './auth/sessions.js';
import { createSharedSessionCache } from './auth/shared-session-cache.js';
import { createThrottle, type Throttle } from './auth/throttle.js';
import { createTokens } from './auth/tokens.js';
import type { Config } from './config/config.js';
import { ConfigError } from './config/config-error.js';
import type { DatabaseGateway } from './database/gateway.js';
import { queueingCharges } from './database/queue-charges.js';
import { withRetries } from './database/retry.js';
import { createEventHub, type EventHub } from './events/event-hub.js';
import { publishingChanges } from './events/publish-changes.js';
import { keyMaterialOf, keyRing, type PublicJwk, publicKeysOf, type SigningKey } from './keys/keys.js';
import { createSecretBox, type SecretBox } from './keys/secret-box.js';
import { readOrCreateSecret } from './keys/secret-file.js';
import { createLogger, type Logger } from './logger.js';
import { countingCalls, countingChanges } from './metrics/count-database.js';
import { createMetrics, type Metrics } from './metrics/create-metrics.js';
import type { RedisConnection } from './redis/connection.js';
import { tracingCalls } from './tracing/trace-calls.js';
import type { Tracing } from './tracing/tracing.js';

/** What procedures use; built once at the start, passed in the context. */
export interface Services {
  config: Config;
  log: Logger;
  database: DatabaseGateway;
  sessions: Sessions;
  passwords: Passwords;
  /** How often a password may be guessed. */
  throttle: Throttle;
  /** How often a caller may call. */
  limiter: CallLimiter;
  /** Encrypts what is stored to be read again. */
  secretBox: SecretBox;
  /** Other organisations whose logins are believed. */
  providers: IdentityProviders;
  /** What others verify our tokens with. */
  publicKeys: readonly PublicJwk[];
  /** Tells open pages of changes. */
  events: EventHub;
  metrics: Metrics;
  /** Null where no traces are wanted. */
  tracing: Tracing | null;
  /** Null where none is configured: everything then works in memory, for this process alone. */
  redis: RedisConnection | null;
}

/** Parts that stand already: the opened database and Redis, the start's logger. */
export interface ServiceParts {
  database: DatabaseGateway;
  redis?: RedisConnection | null;
  log?: Logger;
  tracing?: Tracing | null;
}

/**
 * Builds what procedures use: database, logins, limits, cache, events, metrics. Whoever opened the database and Redis
 * closes them at the end.
 */
export async function createServices(given: Config, parts: ServiceParts): Promise<Services> {
  const needsSecret = given.jwtSecret === '' && given.jwtKeys.length === 0;
  const config = needsSecret ? { ...given, jwtSecret: await generatedSecret(given) } : given;
  const log = parts.log ?? createLogger(config.logLevel);
  const { redis = null, tracing = null } = parts;
  const events = createEventHub({ redis, log });
  const metrics = metricsOf(parts, events);
  const counted = countingCalls(parts.database, metrics);
  const traced = tracing === null ? counted : tracingCalls(counted, tracing);
  const queued = queueingCharges(traced, {
    batchMax: config.chargeBatchMax,
    senders: sendersOf(parts.database, config),
    maxWaitMs: config.databaseStatementTimeoutMs,
    metrics,
    ...(tracing === null ? {} : { trace: tracing.databaseCall }),
  });
  const surviving = withRetries(queued, log, metrics);
  const cache = redis === null ? createMemorySessionCache() : createSharedSessionCache({ redis, database: surviving });
  const database = countingChanges(publishingChanges(forgettingSessions(surviving, cache), events), metrics);
  const keys = keyRing(config.jwtKeys, config.jwtSecret);
  const tokens = createTokens({ keys });
  const sessions = createSessions({
    database,
    tokens,
    cache,
    onLookup: metrics.countSessionLookup,
  });
  return {
    config,
    log,
    database,
    sessions,
    passwords: createPasswords(),
    throttle: createThrottle({
      tries: config.loginTries,
      redis: redis?.patientClient ?? null,
      onRefusal: () => metrics.countLimited('login'),
    }),
    limiter: createCallLimiter(limitsOf(config), redis?.client ?? null),
    secretBox: createSecretBox(boxMaterials(config, keys)),
    providers: createProviders(config, log),
    publicKeys: publicKeysOf(keys),
    events,
    metrics,
    tracing,
    redis,
  };
}

function metricsOf({ database, redis = null }: ServiceParts, events: EventHub): Metrics {
  const metrics = createMetrics();
  // Read as it is: what a scrape asks is neither counted nor tried again.
  metrics.observe({ database, countLiveStreams: events.countListeners });
  metrics.setRedis(redis?.isUp() ?? null);
  redis?.onChange(metrics.setRedis);
  return metrics;
}

/** As many as there are connections; the embedded database does one call at a time. */
function sendersOf({ status }: DatabaseGateway, { databasePoolSize }: Config): number {
  return status.mode === 'embedded' ? 1 : databasePoolSize;
}

const limitsOf = (config: Config): RateLimits => ({
  requests: config.rateLimitRequests,
  windowSeconds: config.rateLimitWindowSeconds,
});

/** Its own key first; what was sealed before there was one, by the keys of the tokens, still opens. */
function boxMaterials({ encryptionKey }: Config, keys: readonly SigningKey[]): Buffer[] {
  const own = encryptionKey === null ? [] : [Buffer.from(encryptionKey)];
  return [...own, ...keys.flatMap((key) => keyMaterialOf(key) ?? [])];
}

/** The configuration refuses this case already; a second look costs nothing where a secret is at stake. */
async function generatedSecret(config: Config): Promise<string> {
  if (config.nodeEnv === 'production') {
    throw new ConfigError('JWT_SECRET is missing: in production the server makes none of its own.');
  }
  return readOrCreateSecret(config.dataDir);
}
