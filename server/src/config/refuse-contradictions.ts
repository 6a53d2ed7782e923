import type { Config } from './config.js';
import { ConfigError } from './config-error.js';
import { SECRET_ADVICE } from './formats.js';
import { isWeakSecret } from './weak-secret.js';

/** @throws ConfigError where settings do not fit together, or are unsafe in production */
export function refuseContradictions(config: Config): void {
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
  if (config.databaseMode === 'supabase' && needsSql && config.migrationDatabaseUrl === null) {
    throw new ConfigError(
      'MIGRATION_DATABASE_URL is missing: MIGRATE_ON_START and DEMO_DATA in supabase mode need a direct connection.',
    );
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
