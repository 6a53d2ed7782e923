/**
 * The only reader of the environment. A bad value stops the start with one line that names the variable and what to do.
 */
import { resolve } from 'node:path';
import type { z } from 'zod';
import type { Config, DatabaseMode } from './config.js';
import { ConfigError } from './config-error.js';
import { isLoopback } from './loopback.js';
import { refuseContradictions } from './refuse-contradictions.js';
import { VARIABLES } from './variables.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the configuration from the environment; `.env.example` names every variable with its default.
 *
 * @param environment for tests; the process's own otherwise
 * @returns all settings, checked, with their units in their names
 * @throws ConfigError with one line for the first variable that cannot be used
 */
export function loadConfig(environment: Environment = process.env): Config {
  const read = readerOf(environment);
  const isProduction = read('NODE_ENV') === 'production';
  const databaseMode = read('DATABASE_MODE') ?? inferMode(read('SUPABASE_URL'), read('DATABASE_URL'));
  const isEmbedded = databaseMode === 'embedded';
  const config: Config = {
    nodeEnv: read('NODE_ENV'),
    host: read('API_HOST'),
    port: isSet(environment.API_PORT) ? read('API_PORT') : (read('PORT') ?? read('API_PORT')),
    logLevel: read('LOG_LEVEL'),
    databaseMode,
    databaseUrl: read('DATABASE_URL'),
    migrationDatabaseUrl: read('MIGRATION_DATABASE_URL') ?? read('DATABASE_URL'),
    databasePoolSize: read('DATABASE_POOL_SIZE'),
    chargeBatchMax: read('CHARGE_BATCH_MAX'),
    databaseStatementTimeoutMs: read('DATABASE_STATEMENT_TIMEOUT_MS'),
    supabaseUrl: read('SUPABASE_URL'),
    supabaseServiceRoleKey: read('SUPABASE_SERVICE_ROLE_KEY'),
    supabaseSchema: read('SUPABASE_SCHEMA'),
    dataDir: resolve(read('MPS_DATA_DIR')),
    migrateOnStart: read('MIGRATE_ON_START') ?? isEmbedded,
    demoData: read('DEMO_DATA') ?? (isEmbedded && !isProduction && isLoopback(read('API_HOST'))),
    redisUrl: read('REDIS_URL'),
    redisCluster: read('REDIS_CLUSTER'),
    workers: read('WORKERS'),
    jwtSecret: read('JWT_SECRET') ?? '',
    jwtKeys: read('JWT_KEYS') ?? [],
    jwtTtlSeconds: Math.min(read('JWT_TTL'), read('SESSION_MAX_TTL')),
    sessionMaxSeconds: read('SESSION_MAX_TTL'),
    sessionIdleSeconds: read('SESSION_IDLE'),
    requireSecondFactor: read('REQUIRE_SECOND_FACTOR') ?? (isProduction ? 'administrators' : 'none'),
    encryptionKey: read('ENCRYPTION_KEY'),
    loginTries: read('LOGIN_TRIES'),
    rateLimitRequests: read('RATE_LIMIT_REQUESTS'),
    rateLimitWindowSeconds: read('RATE_LIMIT_WINDOW'),
    reauthAfterSeconds: read('REAUTH_AFTER'),
    reauthRefundAbove: read('REAUTH_REFUND_ABOVE'),
    requireApproval: read('REQUIRE_APPROVAL') ?? isProduction,
    forceHttps: read('FORCE_HTTPS'),
    wechatAppId: read('WECHAT_APP_ID'),
    wechatAppSecret: read('WECHAT_APP_SECRET'),
    wechatApiUrl: read('WECHAT_API_URL'),
    allowSelfRegistration: read('ALLOW_SELF_REGISTRATION'),
    trustProxy: read('TRUST_PROXY'),
    corsOrigins: read('CORS_ORIGINS'),
    metrics: read('METRICS') ?? (!isProduction || read('METRICS_TOKEN') !== null || read('METRICS_PORT') !== null),
    metricsToken: read('METRICS_TOKEN'),
    metricsPort: read('METRICS_PORT'),
    otlpEndpoint: read('OTEL_EXPORTER_OTLP_ENDPOINT'),
    otlpHeaders: read('OTEL_EXPORTER_OTLP_HEADERS') ?? {},
    otelServiceName: read('OTEL_SERVICE_NAME'),
    traceSampledShare: read('OTEL_TRACES_SAMPLER_ARG'),
    schedule: read('SCHEDULE'),
    requestTimeoutMs: read('REQUEST_TIMEOUT_MS'),
  };
  refuseContradictions(config);
  return config;
}

/** An empty variable counts as one that is not set: container platforms cannot always leave one out. */
const isSet = (text: string | undefined) => text !== undefined && text.trim() !== '';

type VariableName = keyof typeof VARIABLES;
/** The value of a variable; null only where it has no fallback. */
type Value<N extends VariableName> =
  | z.output<(typeof VARIABLES)[N]['schema']>
  | ((typeof VARIABLES)[N]['fallback'] extends null ? null : never);

function readerOf(environment: Environment) {
  return <N extends VariableName>(name: N): Value<N> => {
    const { schema, fallback } = VARIABLES[name];
    const given = environment[name];
    const text = isSet(given) ? given?.trim() : fallback;
    if (text === null || text === undefined) return null as Value<N>;
    const result = schema.safeParse(text);
    if (!result.success) throw new ConfigError(`${name} ${result.error.issues[0]?.message ?? 'cannot be used'}.`);
    return result.data as Value<N>;
  };
}

function inferMode(supabaseUrl: string | null, databaseUrl: string | null): DatabaseMode {
  if (supabaseUrl !== null) return 'supabase';
  return databaseUrl === null ? 'embedded' : 'postgres';
}
