/** Each variable says here what it does, and `.env.example` is generated from that. */
import { z } from 'zod';
import {
  amount,
  duration,
  flag,
  headerList,
  keys,
  list,
  plan,
  redisUrl,
  secret,
  share,
  trustProxy,
  url,
  wholeNumber,
} from './formats.js';

/** Keeps the types of a schema and of its fallback while the entries stand in one table. */
const variable = <T, F extends string | null>(schema: z.ZodType<T, string>, fallback: F, description: string) => ({
  schema,
  /** What holds when it is not set, as it would be written; null: nothing does. */
  fallback,
  description,
});

/** Every variable, in the order of `.env.example`. */
export const VARIABLES = {
  NODE_ENV: variable(
    z.enum(['development', 'production', 'test'], 'must be development, production or test'),
    'development',
    'production refuses demo data and a generated JWT_SECRET.',
  ),
  API_HOST: variable(z.string().min(1), '127.0.0.1', 'The address to listen on; 0.0.0.0 is every network.'),
  API_PORT: variable(wholeNumber(0, 65_535), '8000', 'The port to listen on. PORT is read when this is not set.'),
  PORT: variable(wholeNumber(0, 65_535), null, 'The port, as hosting platforms name it.'),
  LOG_LEVEL: variable(
    z.enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'must be fatal, error, warn, info, debug, trace or silent',
    ),
    'info',
    'How much is logged: fatal, error, warn, info, debug, trace or silent.',
  ),
  DATABASE_MODE: variable(
    z.enum(['embedded', 'postgres', 'supabase'], 'must be embedded, postgres or supabase'),
    null,
    'embedded, postgres or supabase. Not set: supabase with SUPABASE_URL, else postgres with DATABASE_URL, else embedded.',
  ),
  DATABASE_URL: variable(
    url('postgres:', 'postgresql:'),
    null,
    'A PostgreSQL server, 15 or newer: postgres://user:password@host:5432/database. The login is a member of service_role and owns nothing; with NODE_ENV=production a superuser or the owner is refused.',
  ),
  MIGRATION_DATABASE_URL: variable(
    url('postgres:', 'postgresql:'),
    null,
    'The same database as its owner, for migrations, demo data and backups. Not set: DATABASE_URL. In supabase mode the direct connection of the project.',
  ),
  DATABASE_POOL_SIZE: variable(wholeNumber(1, 500), '10', 'Connections to PostgreSQL that one process opens at most.'),
  CHARGE_BATCH_MAX: variable(
    wholeNumber(1, 500),
    '32',
    'Charges that wait at the same moment and go to the database as one call, at most. 1: each by itself.',
  ),
  DATABASE_STATEMENT_TIMEOUT_MS: variable(
    wholeNumber(100, 600_000),
    '10000',
    'Milliseconds after which PostgreSQL gives a call up; nothing is written then.',
  ),
  SUPABASE_URL: variable(url('https:', 'http:'), null, 'A Supabase project: https://<project>.supabase.co.'),
  SUPABASE_SERVICE_ROLE_KEY: variable(z.string().min(1), null, "The project's service role key. Keep it secret."),
  SUPABASE_SCHEMA: variable(z.string().regex(/^\w+$/, 'must be a name'), 'mps_api', 'The schema of the functions.'),
  MPS_DATA_DIR: variable(z.string().min(1), '.data', 'Where the embedded database and the generated secret are kept.'),
  MIGRATE_ON_START: variable(
    flag,
    null,
    'Apply pending migrations at the start. Not set: true in embedded mode alone.',
  ),
  DEMO_DATA: variable(
    flag,
    null,
    'Fill an empty database with demo data, whose passwords are public. Not set: true in embedded mode outside production, while API_HOST is reached from this machine alone. Never in production.',
  ),
  REDIS_URL: variable(
    redisUrl,
    null,
    'Shares sessions and rate limits between processes: redis://user:password@host:6379, rediss:// for TLS; several hosts, separated by commas, are a cluster.',
  ),
  REDIS_CLUSTER: variable(flag, 'false', 'The one host of REDIS_URL belongs to a Redis Cluster.'),
  WORKERS: variable(
    wholeNumber(1, 64),
    '1',
    'Processes that share the port. More than one needs a PostgreSQL server or Supabase, and should have REDIS_URL.',
  ),
  JWT_SECRET: variable(
    secret,
    null,
    'Signs the tokens: 32 bytes or more. Needed in production, or JWT_KEYS; elsewhere one is made and kept in MPS_DATA_DIR.',
  ),
  JWT_KEYS: variable(
    keys,
    null,
    'Several keys: the first signs, all and JWT_SECRET verify. Secrets separated by commas, Ed25519 keys in PEM, or JWKs in JSON. Make one: mps-server keys generate.',
  ),
  JWT_TTL: variable(
    duration,
    '24h',
    'How long a login lasts unless it is refreshed: seconds, or a number with s, m, h or d.',
  ),
  SESSION_MAX_TTL: variable(duration, '30d', 'How long a login lasts at most, however often it is refreshed.'),
  SESSION_IDLE: variable(duration, '12h', 'A login that is not used for this long ends.'),
  REQUIRE_SECOND_FACTOR: variable(
    z.enum(['administrators', 'managers', 'none'], 'must be administrators, managers or none'),
    null,
    'Who can only enrol a second factor until they have one: administrators; managers of merchants as well; or none. Not set: administrators in production, none elsewhere.',
  ),
  ENCRYPTION_KEY: variable(
    secret,
    null,
    'Encrypts the secrets of one-time codes. Not set: derived from the keys of the tokens.',
  ),
  LOGIN_TRIES: variable(
    wholeNumber(1, 1_000_000),
    '5',
    'Wrong passwords a minute for one account from one address; each further round only after a longer wait.',
  ),
  RATE_LIMIT_REQUESTS: variable(
    wholeNumber(1, 1_000_000_000),
    '60000',
    'Calls that one login, or one address without a login, may make in a window; an address as a whole ten times as many. A till makes a few hundred a minute, a load test far more.',
  ),
  RATE_LIMIT_WINDOW: variable(wholeNumber(1, 86_400), '60', 'The window of RATE_LIMIT_REQUESTS in seconds.'),
  REAUTH_AFTER: variable(
    duration,
    '15m',
    'After this long, points adjustments, password resets and large refunds ask for the password again.',
  ),
  REAUTH_REFUND_ABOVE: variable(amount, null, 'Refunds above this amount are large. Not set: none is.'),
  REQUIRE_APPROVAL: variable(
    flag,
    null,
    'Above the limits of mps.approval_limits, what administrators do with money needs a second administrator. Not set: true in production alone.',
  ),
  FORCE_HTTPS: variable(
    flag,
    'false',
    'Refuse what did not come by HTTPS, but for health checks and /metrics. Behind a proxy set TRUST_PROXY too.',
  ),
  WECHAT_APP_ID: variable(z.string().min(1), null, 'The mini-program whose logins are taken.'),
  WECHAT_APP_SECRET: variable(z.string().min(1), null, "The mini-program's secret. Keep it secret."),
  WECHAT_API_URL: variable(url('https:', 'http:'), 'https://api.weixin.qq.com', "WeChat's interface."),
  ALLOW_SELF_REGISTRATION: variable(
    flag,
    'false',
    'Register a member at the first login by an unknown external identity.',
  ),
  TRUST_PROXY: variable(
    trustProxy,
    'false',
    'Whose X-Forwarded-For is believed: false, the number of proxies in front, or their addresses.',
  ),
  CORS_ORIGINS: variable(list, '', 'Web origins that may call from a browser, separated by commas. Empty: none.'),
  METRICS: variable(
    flag,
    null,
    'Answer /metrics for Prometheus. Not set: true outside production, and in production with METRICS_TOKEN or METRICS_PORT.',
  ),
  METRICS_TOKEN: variable(
    z.string().min(16, 'is too short: set at least 16 random characters'),
    null,
    'Who reads /metrics must send it as a bearer token. Needed for METRICS in production, or METRICS_PORT.',
  ),
  METRICS_PORT: variable(
    wholeNumber(1, 65_535),
    null,
    'Answer /metrics on this port alone, which nothing outside should reach. Not set: on the port of the API.',
  ),
  SCHEDULE: variable(
    plan,
    '',
    'What differs from the times at which the scheduled tasks are due: task=cron or task=off, separated by semicolons, in the business time zone, such as settle-daily=30 5 * * *; rotate-codes=off. The same for all processes.',
  ),
  OTEL_EXPORTER_OTLP_ENDPOINT: variable(
    url('http:', 'https:'),
    null,
    'Send traces to this OpenTelemetry collector by HTTP, such as http://127.0.0.1:4318. Not set: none are made.',
  ),
  OTEL_EXPORTER_OTLP_HEADERS: variable(
    headerList,
    '',
    'Headers that the collector asks for: name=value, separated by commas. Keep them secret.',
  ),
  OTEL_SERVICE_NAME: variable(z.string().min(1).max(100), 'mps-api', 'What this service is called in traces.'),
  OTEL_TRACES_SAMPLER_ARG: variable(
    share,
    '1',
    "The share of requests that are traced, from 0 to 1, where the caller's traceparent has not decided.",
  ),
  REQUEST_TIMEOUT_MS: variable(
    wholeNumber(1_000, 600_000),
    '30000',
    'Milliseconds after which a request is answered with TIMEOUT.',
  ),
};
