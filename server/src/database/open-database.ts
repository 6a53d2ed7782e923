import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import type { Config } from '../config/config.js';
import { CONCURRENT_TASKS, TASK_TIMEOUT_MS } from '../config/tasks.js';
import type { Logger } from '../lib/logger.js';
import { excessOfLogin } from './check-login.js';
import type { DatabaseGateway, DatabaseStatus } from './gateway.js';
import { describeUrl, openPostgres, type PostgresDatabase, type PostgresOptions } from './postgres.js';
import type { SqlDatabase } from './sql-database.js';
import { createSqlGateway } from './sql-gateway.js';

const SEED_FILE = fileURLToPath(new URL('../../supabase/seed.sql', import.meta.url));

/** Migrations wait for each other and build indexes: no statement of theirs may be cut off. */
const MAINTENANCE = { poolSize: 2, statementTimeoutMs: null };
/** Connections of their own, so that no task keeps a till waiting: one for each task, and one to extend their leases. */
const TASKS = { poolSize: CONCURRENT_TASKS + 1, statementTimeoutMs: TASK_TIMEOUT_MS };

/** What a configuration names, opened. */
export interface OpenDatabase {
  gateway: DatabaseGateway;
  /** The same functions for scheduled tasks, whose steps may take minutes. */
  tasks: DatabaseGateway;
  /** As the owner, for migrations and demo data; null in supabase mode without a direct connection. */
  sql: SqlDatabase | null;
  /** Connects and returns; what keeps the login from being used is thrown. */
  connect(): Promise<void>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /**
   * Told before the first call what the login of DATABASE_URL may do beside calling functions; when it throws, no call
   * is made. Left out by the commands of people who administer the database.
   */
  onLoginExcess?: (excess: string) => void;
}

/**
 * Opens the database of the configuration's mode, and loads no other mode's library. Nothing is migrated or filled here.
 *
 * @throws FolderInUseError when the embedded database's folder belongs to another process
 */
export async function openDatabase(config: Config, log: Logger, options: OpenOptions = {}): Promise<OpenDatabase> {
  switch (config.databaseMode) {
    case 'embedded':
      return openEmbeddedMode(config);
    case 'postgres':
      return openPostgresMode(config, log, options);
    case 'supabase':
      return openSupabaseMode(config, log);
  }
}

async function openEmbeddedMode(config: Config): Promise<OpenDatabase> {
  const { openEmbedded } = await import('./embedded.js');
  const sql = await openEmbedded({ dataDir: config.dataDir });
  const description = `embedded PostgreSQL in ${config.dataDir}`;
  const gateway = createSqlGateway(sql, { mode: 'embedded', description }, sql.close);
  return { gateway, tasks: gateway, sql, connect: async () => {}, close: sql.close };
}

function openPostgresMode(config: Config, log: Logger, { onLoginExcess }: OpenOptions): OpenDatabase {
  const { databasePoolSize: poolSize, databaseStatementTimeoutMs: statementTimeoutMs } = config;
  const url = config.databaseUrl ?? '';
  const onFirstConnection =
    onLoginExcess &&
    (async (client: pg.ClientBase) => {
      const excess = await excessOfLogin(client);
      if (excess !== null) onLoginExcess(excess);
    });
  const calls = openPool(url, log, { poolSize, statementTimeoutMs, onFirstConnection });
  const sql = openPool(config.migrationDatabaseUrl ?? url, log, MAINTENANCE);
  const status: DatabaseStatus = { mode: 'postgres', description: `PostgreSQL at ${describeUrl(url)}` };
  const gateway = { ...createSqlGateway(calls, status, calls.close), pool: calls.pool };
  const taskPool = openPool(url, log, { ...TASKS, onFirstConnection });
  const tasks = createSqlGateway(taskPool, status, taskPool.close);
  const close = async () => void (await Promise.all([gateway.close(), tasks.close(), sql.close()]));
  return { gateway, tasks, sql, connect: () => calls.execute('SELECT 1'), close };
}

async function openSupabaseMode(config: Config, log: Logger): Promise<OpenDatabase> {
  const { createSupabaseGateway } = await import('./supabase-gateway.js');
  const options = {
    url: config.supabaseUrl ?? '',
    serviceRoleKey: config.supabaseServiceRoleKey ?? '',
    schema: config.supabaseSchema,
  };
  const gateway = createSupabaseGateway({ ...options, timeoutMs: config.databaseStatementTimeoutMs });
  const tasks = createSupabaseGateway({ ...options, timeoutMs: TASK_TIMEOUT_MS });
  const url = config.migrationDatabaseUrl;
  const sql = url === null ? null : openPool(url, log, MAINTENANCE);
  const close = async () => void (await Promise.all([gateway.close(), tasks.close(), sql?.close()]));
  return { gateway, tasks, sql, connect: async () => {}, close };
}

function openPool(
  url: string,
  log: Logger,
  limits: Pick<PostgresOptions, 'poolSize' | 'statementTimeoutMs' | 'onFirstConnection'>,
): PostgresDatabase {
  return openPostgres({
    url,
    ...limits,
    onIdleError: (error) => log.warn({ message: error.message }, 'an idle database connection was lost'),
  });
}

/** True where somebody can log in by a password of the demo data. */
export async function hasDemoPasswords(database: DatabaseGateway): Promise<boolean> {
  const hashes = (await readFile(SEED_FILE, 'utf8')).match(/\$argon2id\$[^']+/g) ?? [];
  const [isUsed] = await database.call('has_password_hash', { p_hashes: hashes }, null);
  return isUsed === true;
}

/**
 * Fills an empty database with demo data; one that holds an account or a transaction stays as it is.
 *
 * @returns whether it was filled
 */
export async function fillWithDemoData(database: SqlDatabase): Promise<boolean> {
  const seed = await readFile(SEED_FILE, 'utf8');
  return database.transaction(async (session) => {
    // Two servers may start at once on one database: the second waits here and finds it filled.
    await session.execute('LOCK TABLE mps.settings IN EXCLUSIVE MODE');
    const [row] = await session.query<{ empty: boolean }>(`
      SELECT NOT EXISTS (SELECT FROM mps.members) AND NOT EXISTS (SELECT FROM mps.merchants)
        AND NOT EXISTS (SELECT FROM mps.administrators) AND NOT EXISTS (SELECT FROM mps.transactions) AS empty`);
    if (row?.empty !== true) return false;
    await session.execute(seed);
    return true;
  });
}
