import type { Config } from './config/config.js';
import { ConfigError } from './config/config-error.js';
import { readOrCreateSecret } from './config/secret-file.js';
import { keyMaterialOf, keyRing, type PublicJwk, publicKeysOf, type SigningKey } from './config/signing-keys.js';
import { callingOnce } from './database/call-once.js';
import type { DatabaseGateway } from './database/gateway.js';
import { queueingCharges } from './database/queue-charges.js';
import { withRetries } from './database/retry.js';
import { createEventHub, type EventHub } from './events/event-hub.js';
import { publishingChanges } from './events/publish-changes.js';
import { createStreamLimit, type StreamLimit } from './events/stream-limit.js';
import { createProviders } from './identity/external/providers.js';
import { forgettingSessions } from './identity/forget-sessions.js';
import type { IdentityServices } from './identity/identity-services.js';
import { createPasswords } from './identity/passwords.js';
import { type CallLimiter, createCallLimiter, type RateLimits } from './identity/rate-limit.js';
import { createSettings } from './identity/read-settings.js';
import { createSecretBox } from './identity/secret-box.js';
import { createMemorySessionCache } from './identity/session-cache.js';
import { createSessions } from './identity/sessions.js';
import { createSharedSessionCache } from './identity/shared-session-cache.js';
import { createThrottle } from './identity/throttle.js';
import { createTokens } from './identity/tokens.js';
import { createLogger, type Logger } from './lib/logger.js';
import type { RedisConnection } from './lib/redis-connection.js';
import { countingCalls, countingChanges } from './observe/count-database.js';
import { createMetrics, type Metrics } from './observe/create-metrics.js';
import { tracingCalls } from './observe/trace-calls.js';
import type { Tracing } from './observe/tracing.js';

/** What procedures use; built once at the start, passed in the context. */
export interface Services extends IdentityServices {
  log: Logger;
  /** How often a caller may call. */
  limiter: CallLimiter;
  /** What others verify our tokens with. */
  publicKeys: readonly PublicJwk[];
  /** Tells open pages of changes. */
  events: EventHub;
  /** How many event streams a caller may hold open. */
  streams: StreamLimit;
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
  const surviving = callingOnce(withRetries(queued, log, metrics));
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
    settings: createSettings(database),
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
    streams: createStreamLimit(),
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
