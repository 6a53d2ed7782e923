/**
 * The server behind the tests of one run in the modes postgres and supabase: started once, with one migrated
 * database that every test file clones.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate, openPostgres } from '@mps/server';
import pg from 'pg';
import { startPostgresServer } from './postgres-server.js';
import { createRunFolder, endAbandonedRuns, GUARD_FILE, noteRun } from './run-folder.js';

const repositoryRoot = fileURLToPath(new URL('../../../', import.meta.url));

/** What a test file needs to make its own database; plain data, because it crosses to the workers. */
export interface DatabaseServer {
  runFolder: string;
  /** The superuser's address. */
  adminUrl: string;
  /** The migrated database to clone. */
  template: string;
  /** Names of databases of this run begin with it. */
  databasePrefix: string;
  /** Who the API logs in as: may execute the functions, like `service_role`, and nothing else. */
  apiRole: Login;
  /** Who PostgREST logs in as, and becomes whom the key names: as on Supabase. */
  authenticator: Login;
  /** Signs the keys of this run's PostgREST. */
  jwtSecret: string;
}

export interface Login {
  name: string;
  password: string;
}

/**
 * Starts the server of this run, or uses the one of MPS_TEST_POSTGRES_URL (a superuser's address).
 *
 * @returns what test files need, and `stop`, which ends everything that the run has started
 */
export async function startDatabaseServer(): Promise<{ server: DatabaseServer; stop: () => Promise<void> }> {
  await endAbandonedRuns();
  const guarded = await openGuardedFolder();
  try {
    return { server: await prepareServer(guarded), stop: guarded.end };
  } catch (error) {
    await guarded.end();
    throw error;
  }
}

interface GuardedFolder {
  runFolder: string;
  guardPid: number;
  /** Ends everything that the folder tells of. */
  end(): Promise<void>;
}

/** A folder whose processes end with this one, whatever happens to it. */
export async function openGuardedFolder(): Promise<GuardedFolder> {
  const runFolder = await createRunFolder();
  const guard = startGuard(runFolder);
  const guardPid = guard.pid ?? 0;
  noteRun(runFolder, { guardPid, foreignServer: null });
  const end = async () => {
    // Until now it kept nobody alive; now its end is what is waited for.
    guard.ref();
    guard.stdin?.end();
    if (guard.exitCode === null) await once(guard, 'exit');
  };
  return { runFolder, guardPid, end };
}

function startGuard(runFolder: string): ChildProcess {
  const log = openSync(join(runFolder, 'guard.log'), 'a');
  const file = fileURLToPath(new URL(GUARD_FILE, import.meta.url));
  const guard = spawn(process.execPath, ['--import', 'tsx', file, runFolder], {
    cwd: repositoryRoot,
    // A session of its own: a signal to the run's group must not end it.
    detached: true,
    stdio: ['pipe', log, log],
  });
  guard.unref();
  return guard;
}

async function prepareServer({ runFolder, guardPid }: GuardedFolder): Promise<DatabaseServer> {
  const run = randomBytes(4).toString('hex');
  const login = (name: string): Login => ({
    name: `mps_test_${run}_${name}`,
    password: randomBytes(16).toString('hex'),
  });
  const [apiRole, authenticator] = [login('api'), login('authenticator')];
  const databasePrefix = `mps_test_${run}_`;
  const foreignUrl = process.env.MPS_TEST_POSTGRES_URL || null;
  const roles = [apiRole.name, authenticator.name];
  if (foreignUrl !== null) {
    noteRun(runFolder, { guardPid, foreignServer: { adminUrl: foreignUrl, databasePrefix, roles } });
  }
  const adminUrl = foreignUrl ?? (await startPostgresServer(runFolder));
  const template = `${databasePrefix}template`;
  await onServer(adminUrl, (client) => client.query(`CREATE DATABASE ${template} TEMPLATE template0 ENCODING 'UTF8'`));
  await migrateDatabase(withDatabase(adminUrl, template));
  await onServer(adminUrl, async (client) => {
    await createLogins(client, apiRole, authenticator);
    // A connection to the template would make its next clone fail.
    await client.query(`ALTER DATABASE ${template} WITH ALLOW_CONNECTIONS false`);
  });
  const jwtSecret = randomBytes(32).toString('hex');
  return { runFolder, adminUrl, template, databasePrefix, apiRole, authenticator, jwtSecret };
}

/**
 * Applies the shipped migrations over connections of its own, as another process would.
 *
 * @returns the versions that this call applied
 */
export async function migrateDatabase(url: string): Promise<string[]> {
  const database = openPostgres({ url, poolSize: 1, statementTimeoutMs: null, onIdleError: () => {} });
  try {
    return await migrate(database);
  } finally {
    await database.close();
  }
}

async function createLogins(client: pg.Client, apiRole: Login, authenticator: Login): Promise<void> {
  await client.query(`
    CREATE ROLE ${apiRole.name} LOGIN INHERIT PASSWORD '${apiRole.password}' IN ROLE service_role;
    CREATE ROLE ${authenticator.name} LOGIN NOINHERIT PASSWORD '${authenticator.password}';
    GRANT anon, authenticated, service_role TO ${authenticator.name};`);
}

/** Runs `work` on a connection of its own as the superuser. */
export async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The same address with another database, and with another login where one is given. */
export function withDatabase(url: string, database: string, login?: Login): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  if (login !== undefined) {
    changed.username = login.name;
    changed.password = login.password;
  }
  return changed.href;
}
