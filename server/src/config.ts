/**
 * The only reader of the environment. Each variable says here what it does, and `.env.example` is generated
 * from that. A bad value stops the start with one line that names the variable and what to do.
 */
import { resolve } from 'node:path';
import { z } from 'zod';
import { MINIMUM_SECRET_BYTES, parseKeys, type SigningKey } from './auth/keys.js';
import { isWeakSecret } from './auth/weak-secret.js';
import { ExpectedError } from './expected-error.js';
import { splitAddresses } from './redis/address.js';
import { type Plan, readPlan } from './schedule/plan.js';

/** A variable that cannot be used as it is. */
export class ConfigError extends ExpectedError {
  override readonly name = 'ConfigError';
}

const SECRET_ADVICE = 'set at least 32 random bytes, for example from: openssl rand -base64 48';

const wholeNumber = (minimum: number, maximum: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/, `must be a whole number from ${minimum} to ${maximum}`)
    .transform(Number)
    .refine((value) => value >= minimum && value <= maximum, `must be from ${minimum} to ${maximum}`);

const flag = z
  .enum(['true', 'false', '1', '0'], 'must be true or false')
  .transform((value) => value === 'true' || value === '1');

/** Seconds, or a number with s, m, h or d. */
const duration = z
  .string()
  .regex(/^\d{1,9}[smhd]?$/, 'must be a number of seconds, or a number with s, m, h or d, such as 24h')
  .transform((text) => {
    const secondsPerUnit = { s: 1, m: 60, h: 3_600, d: 86_400 };
    const unit = text.at(-1) as keyof typeof secondsPerUnit;
    return Number.parseInt(text, 10) * (secondsPerUnit[unit] ?? 1);
  })
  .refine((seconds) => seconds >= 60, 'must be a minute or more');

const url = (...protocols: string[]) =>
  z.string().refine(
    (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol),
    // The value may hold a password: the message never repeats it.
    `must be a URL that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  );

const redisUrl = z
  .string()
  .refine(
    (text) =>
      splitAddresses(text).length > 0 &&
      splitAddresses(text).every((each) => URL.canParse(each) && /^rediss?:$/.test(new URL(each).protocol)),
    'must be a URL that begins with redis:// or rediss://, or several, separated by commas',
  );

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== ''),
);

const trustProxy = z
  .string()
  .refine(
    (text) => /^(true|false|\d{1,2})$/.test(text) || /^[\w.:/, ]+$/.test(text),
    'must be false, a number of proxies, or addresses',
  )
  .transform((text): boolean | number | string => {
    if (text === 'true' || text === 'false') return text === 'true';
    return /^\d+$/.test(text) ? Number(text) : text;
  });

const secret = z
  .string()
  .refine((text) => Buffer.byteLength(text) >= MINIMUM_SECRET_BYTES, `is too short: ${SECRET_ADVICE}`);

/** What is wrong with a key is said without any part of it. */
const keys = z.string().transform((text, context): readonly SigningKey[] => {
  try {
    return parseKeys(text);
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : 'cannot be read' });
    return z.NEVER;
  }
});

/** Kept as text: amounts are compared by the database alone. */
const amount = z.string().regex(/^\d{1,10}(\.\d{1,2})?$/, 'must be an amount, such as 5000 or 99.50');

const plan = z.string().transform((text, context): Plan => {
  try {
    return readPlan(text);
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : 'cannot be read' });
    return z.NEVER;
  }
});

const share = z
  .string()
  .regex(/^(0|1|0?\.\d{1,6}|1\.0{1,6})$/, 'must be a number from 0 to 1, such as 0.1')
  .transform(Number);

/** Name and value of each, the value as it is written in a URL. What is wrong is said without any part of it. */
const headerList = list.transform((pairs, context): Readonly<Record<string, string>> => {
  try {
    return Object.fromEntries(pairs.map(readHeader));
  } catch {
    context.addIssue({ code: 'custom', message: 'must be name=value, separated by commas' });
    return z.NEVER;
  }
});

function readHeader(pair: string): [name: string, value: string] {
  const [, name, value] = /^([\w-]+)\s*=\s*(.+)$/.exec(pair) ?? [];
  if (name === undefined || value === undefined) throw new TypeError('no header');
  return [name.toLowerCase(), decodeURIComponent(value)];
}

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
    'A PostgreSQL server, 15 or newer: postgres://user:password@host:5432/database. In supabase mode for migrations and demo data alone.',
  ),
  DATABASE_POOL_SIZE: variable(wholeNumber(1, 500), '16', 'Connections to PostgreSQL that one process opens at most.'),
  DATABASE_STATEMENT_TIMEOUT_MS: variable(
    wholeNumber(100, 600_000),
    '10000',
    'Milliseconds after which PostgreSQL gives a call up; nothing is written then.',
  ),
  SUPABASE_URL: variable(url('https:', 'http:'), null, 'A Supabase project: https://<project>.supabase.co.'),
  SUPABASE_SERVICE_ROLE_KEY: variable(z.string().min(1), null, "The project's service role key. Keep it secret."),
  SUPABASE_SCHEMA: variable(z.string().regex(/^\w+$/, 'must be a name'), 'public', 'The schema of the functions.'),
  MPS_DATA_DIR: variable(z.string().min(1), '.data', 'Where the embedded database and the generated secret are kept.'),
  MIGRATE_ON_START: variable(
    flag,
    null,
    'Apply pending migrations at the start. Not set: true in embedded mode alone.',
  ),
  DEMO_DATA: variable(
    flag,
    null,
    'Fill an empty database with demo data. Not set: true in embedded mode outside production. Never in production.',
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
  ENCRYPTION_KEY: variable(
    secret,
    null,
    "Encrypts the secrets of administrators' one-time codes. Not set: derived from the keys of the tokens.",
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
  FORCE_HTTPS: variable(flag, 'false', 'Refuse what did not come by HTTPS. Behind a proxy set TRUST_PROXY too.'),
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
    'What differs from the times of mps-server schedule: task=cron or task=off, separated by semicolons, in the business time zone, such as settle-daily=30 5 * * *; rotate-codes=off.',
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

type VariableName = keyof typeof VARIABLES;
/** The value of a variable; null only where it has no fallback. */
type Value<N extends VariableName> =
  | z.output<(typeof VARIABLES)[N]['schema']>
  | ((typeof VARIABLES)[N]['fallback'] extends null ? null : never);

type DatabaseMode = 'embedded' | 'postgres' | 'supabase';

/** Everything that may be set, read, with what follows from it. */
export interface Config {
  nodeEnv: 'development' | 'production' | 'test';
  host: string;
  port: number;
  logLevel: string;
  databaseMode: DatabaseMode;
  databaseUrl: string | null;
  databasePoolSize: number;
  databaseStatementTimeoutMs: number;
  supabaseUrl: string | null;
  supabaseServiceRoleKey: string | null;
  supabaseSchema: string;
  /** Absolute. */
  dataDir: string;
  migrateOnStart: boolean;
  demoData: boolean;
  redisUrl: string | null;
  redisCluster: boolean;
  workers: number;
  /** Empty where none was set and none is needed: the start then makes one and keeps it in the data folder. */
  jwtSecret: string;
  /** Of JWT_KEYS; empty where it is not set. JWT_SECRET comes after them. */
  jwtKeys: readonly SigningKey[];
  jwtTtlSeconds: number;
  sessionMaxSeconds: number;
  encryptionKey: string | null;
  loginTries: number;
  rateLimitRequests: number;
  rateLimitWindowSeconds: number;
  reauthAfterSeconds: number;
  /** A decimal text; null: no refund asks for the password again. */
  reauthRefundAbove: string | null;
  forceHttps: boolean;
  wechatAppId: string | null;
  wechatAppSecret: string | null;
  wechatApiUrl: string;
  allowSelfRegistration: boolean;
  trustProxy: boolean | number | string;
  corsOrigins: readonly string[];
  metrics: boolean;
  metricsToken: string | null;
  /** Null: `/metrics` stands on the API's own port. */
  metricsPort: number | null;
  /** Null: no traces. */
  otlpEndpoint: string | null;
  otlpHeaders: Readonly<Record<string, string>>;
  otelServiceName: string;
  /** From 0 to 1. */
  traceSampledShare: number;
  /** When each task is due. */
  schedule: Plan;
  requestTimeoutMs: number;
}

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
    databasePoolSize: read('DATABASE_POOL_SIZE'),
    databaseStatementTimeoutMs: read('DATABASE_STATEMENT_TIMEOUT_MS'),
    supabaseUrl: read('SUPABASE_URL'),
    supabaseServiceRoleKey: read('SUPABASE_SERVICE_ROLE_KEY'),
    supabaseSchema: read('SUPABASE_SCHEMA'),
    dataDir: resolve(read('MPS_DATA_DIR')),
    migrateOnStart: read('MIGRATE_ON_START') ?? isEmbedded,
    demoData: read('DEMO_DATA') ?? (isEmbedded && !isProduction),
    redisUrl: read('REDIS_URL'),
    redisCluster: read('REDIS_CLUSTER'),
    workers: read('WORKERS'),
    jwtSecret: read('JWT_SECRET') ?? '',
    jwtKeys: read('JWT_KEYS') ?? [],
    jwtTtlSeconds: Math.min(read('JWT_TTL'), read('SESSION_MAX_TTL')),
    sessionMaxSeconds: read('SESSION_MAX_TTL'),
    encryptionKey: read('ENCRYPTION_KEY'),
    loginTries: read('LOGIN_TRIES'),
    rateLimitRequests: read('RATE_LIMIT_REQUESTS'),
    rateLimitWindowSeconds: read('RATE_LIMIT_WINDOW'),
    reauthAfterSeconds: read('REAUTH_AFTER'),
    reauthRefundAbove: read('REAUTH_REFUND_ABOVE'),
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

function refuseContradictions(config: Config): void {
  const isProduction = config.nodeEnv === 'production';
  if (config.databaseMode === 'postgres' && config.databaseUrl === null) {
    throw new ConfigError('DATABASE_URL is missing: DATABASE_MODE=postgres needs the address of the server.');
  }
  if (config.databaseMode === 'supabase' && config.supabaseUrl === null) {
    throw new ConfigError('SUPABASE_URL is missing: DATABASE_MODE=supabase needs the address of the project.');
  }
  if (config.databaseMode === 'supabase' && config.supabaseServiceRoleKey === null) {
    throw new ConfigError("SUPABASE_SERVICE_ROLE_KEY is missing: set the project's service role key.");
  }
  const needsSql = config.migrateOnStart || config.demoData;
  if (config.databaseMode === 'supabase' && needsSql && config.databaseUrl === null) {
    throw new ConfigError('DATABASE_URL is missing: MIGRATE_ON_START and DEMO_DATA in supabase mode work through it.');
  }
  if (config.workers > 1 && config.databaseMode === 'embedded') {
    throw new ConfigError(
      'WORKERS must be 1 with the embedded database, whose folder one process alone can hold. Set DATABASE_URL, or remove WORKERS.',
    );
  }
  if (config.demoData && isProduction) {
    throw new ConfigError('DEMO_DATA must not be true with NODE_ENV=production: its passwords are public. Remove it.');
  }
  if (config.metrics && config.metricsToken === null && config.metricsPort === null && isProduction) {
    throw new ConfigError(
      'METRICS_TOKEN is missing: with NODE_ENV=production /metrics is not open to everybody. Set it, or METRICS_PORT.',
    );
  }
  if (config.metricsPort !== null && config.metricsPort === config.port) {
    throw new ConfigError('METRICS_PORT must differ from API_PORT.');
  }
  const hasKey = config.jwtSecret !== '' || config.jwtKeys.length > 0;
  if (!hasKey && isProduction) {
    throw new ConfigError(`JWT_SECRET is missing: ${SECRET_ADVICE}.`);
  }
  if ((config.wechatAppId === null) !== (config.wechatAppSecret === null)) {
    throw new ConfigError('WECHAT_APP_ID and WECHAT_APP_SECRET belong together: set both, or neither.');
  }
  if (isProduction) refuseWeakSecrets(config);
}

function refuseWeakSecrets(config: Config): void {
  const ofKeys = config.jwtKeys.flatMap(({ algorithm, signKey }) =>
    algorithm === 'HS256' && signKey !== null ? [signKey.export().toString('latin1')] : [],
  );
  const secrets = [
    ...(config.jwtSecret === '' ? [] : [['JWT_SECRET', config.jwtSecret] as const]),
    ...(config.encryptionKey === null ? [] : [['ENCRYPTION_KEY', config.encryptionKey] as const]),
    ...ofKeys.map((secret) => ['JWT_KEYS', secret] as const),
  ];
  const [weak] = secrets.find(([, secret]) => isWeakSecret(secret)) ?? [];
  if (weak !== undefined) throw new ConfigError(`${weak} is an example or easily guessed: ${SECRET_ADVICE}.`);
}
