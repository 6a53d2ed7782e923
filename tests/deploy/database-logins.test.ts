/**
 * What each form of installation lets the API's login do: the roles are made by the commands and files of the
 * documents and manifests as they are, on a server of their own.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { failedStart, startApiProcess } from '../support/api-process.js';
import { migrateDatabase, onServer, openGuardedFolder } from '../support/databases/database-server.js';
import { startPostgresServer } from '../support/databases/postgres-server.js';
import { repositoryRoot } from '../support/start-process.js';

const psqlIsMissing = spawnSync('psql', ['--version']).status !== 0;
if (psqlIsMissing) process.stderr.write('skipped, psql is not installed: apt-get install postgresql-client\n');

const read = (path: string) => readFileSync(join(repositoryRoot, path), 'utf8');

interface Installation {
  /** The URL of the API's login and the one of the owner, as the installation's files name them. */
  api: string;
  owner: string;
}

/** The command of a document by the name above it. */
function commandOf(name: string): string {
  const text = new RegExp(`<!-- run: ${name} -->\\n\`\`\`sh\\n([\\s\\S]*?)\`\`\``).exec(
    read('docs/deployment.md'),
  )?.[1];
  if (text === undefined) throw new Error(`docs/deployment.md has no command "${name}"`);
  return text;
}

/** Runs a command of the document, with this server in place of the one that it names. */
function runHere(text: string, adminUrl: string): void {
  const { hostname, port, username, password } = new URL(adminUrl);
  const here = { PGHOST: hostname, PGPORT: port, PGUSER: username, PGPASSWORD: password, PGDATABASE: 'postgres' };
  const command = text
    .replaceAll('sudo -u postgres ', '')
    .replaceAll('/opt/mps/current/', '')
    .replaceAll(/^export PG.*\n/gm, '');
  const { status, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', command], {
    cwd: repositoryRoot,
    env: { PATH: process.env.PATH, ...here },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${command}\n${stderr}`);
}

/** An address of the files, on this server. */
function here(url: string, adminUrl: string): string {
  const changed = new URL(url);
  const { hostname, port } = new URL(adminUrl);
  changed.hostname = hostname;
  changed.port = port;
  return changed.href;
}

const urlsOfMigrate = () => {
  const [, owner = ''] = /MIGRATION_DATABASE_URL="(.*)"/.exec(commandOf('migrate')) ?? [];
  const [, api = ''] = /^export DATABASE_URL="(.*)"/m.exec(commandOf('migrate')) ?? [];
  return { owner, api };
};

/** systemd: the commands of the chapter "One server". */
function onOneServer(adminUrl: string): Installation {
  runHere(commandOf('roles'), adminUrl);
  return urlsOfMigrate();
}

/** compose: what the image of PostgreSQL does with the mounted file, and the addresses of the services. */
function byCompose(adminUrl: string): Installation {
  const secrets: Record<string, string> = {
    POSTGRES_PASSWORD: 'superuser1',
    MPS_OWNER_PASSWORD: 'owner2',
    MPS_API_PASSWORD: 'api3',
  };
  const filled = read('deploy/compose.postgres.yaml').replaceAll(
    /\$\{(\w+):\?[^}]*\}/g,
    (_, name: string) => secrets[name] ?? '',
  );
  const { services } = parse(filled, { merge: true }) as {
    services: Record<string, { environment: Record<string, string>; volumes?: string[] }>;
  };
  const mounted = services.postgres?.volumes?.find((each) => each.includes('/docker-entrypoint-initdb.d/')) ?? '';
  const file = join(repositoryRoot, 'deploy', mounted.split(':')[0] ?? '');
  const environment = Object.entries(services.postgres?.environment ?? {}).filter(([name]) => name.startsWith('MPS_'));
  const assignments = environment.map(([name, value]) => `${name}=${value}`).join(' ');
  runHere(`${assignments} psql -v ON_ERROR_STOP=1 --no-psqlrc --file '${file}'`, adminUrl);
  const url = (service: string, name: string) => services[service]?.environment[name] ?? '';
  return { api: url('api-1', 'DATABASE_URL'), owner: url('migrate', 'MIGRATION_DATABASE_URL') };
}

/** Kubernetes: the administrator of a managed service is no superuser. */
async function onKubernetes(adminUrl: string): Promise<Installation> {
  await onServer(adminUrl, (client) =>
    client.query(`CREATE ROLE administrator LOGIN CREATEROLE CREATEDB PASSWORD 'managed'`),
  );
  const administrator = new URL(adminUrl);
  administrator.username = 'administrator';
  administrator.password = 'managed';
  runHere(commandOf('kubernetes-roles'), administrator.href);
  const secrets = read('deploy/kubernetes/base/secret.example.yaml');
  const [, api = ''] = /# (postgres:\/\/\S+?),[^\n]*(?:\n\s*#[^\n]*)*\n\s*DATABASE_URL:/.exec(secrets) ?? [];
  const [, owner = ''] = /# (postgres:\/\/\S+?),[^\n]*\n\s*MIGRATION_DATABASE_URL:/.exec(secrets) ?? [];
  return { api: api.replace(':password@', ':change-me-api@'), owner: owner.replace(':password@', ':change-me-owner@') };
}

const INSTALLATIONS: readonly (readonly [
  name: string,
  install: (adminUrl: string) => Installation | Promise<Installation>,
])[] = [
  ['one server', onOneServer],
  ['compose', byCompose],
  ['Kubernetes', onKubernetes],
];

describe.skipIf(psqlIsMissing).each(INSTALLATIONS)("the API's login: %s", (_name, install) => {
  let folder: Awaited<ReturnType<typeof openGuardedFolder>>;
  let adminUrl: string;
  let urls: Installation;
  let client: pg.Client;

  beforeAll(async () => {
    folder = await openGuardedFolder();
    adminUrl = await startPostgresServer(folder.runFolder);
    const made = await install(adminUrl);
    urls = { api: here(made.api, adminUrl), owner: here(made.owner, adminUrl) };
    await migrateDatabase(urls.owner);
    client = new pg.Client({ connectionString: urls.api });
    await client.connect();
  }, 120_000);
  afterAll(async () => {
    await client?.end();
    await folder?.end();
  });

  /** Every one of them is refused for want of a right, and nothing else. */
  async function expectRefused(statements: readonly string[]): Promise<void> {
    const outcomes: string[] = [];
    for (const statement of statements) {
      const code = await client.query(statement).then(
        () => 'executed',
        (error: { code?: string }) => error.code ?? String(error),
      );
      if (code !== '42501') outcomes.push(`${code}: ${statement}`);
    }
    expect(outcomes).toEqual([]);
  }

  /** What there is, as the owner sees it. */
  const names = async (query: string) => {
    const rows = await onServer(urls.owner, async (owner) => (await owner.query<{ name: string }>(query)).rows);
    return rows.map(({ name }) => name);
  };
  const schemas = `('mps', 'mps_api', 'mps_types', 'supabase_migrations', 'extensions')`;
  const tablesOf = `FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname IN ${schemas}`;

  test('is another one than the owner, and executes the functions', async () => {
    expect(new URL(urls.api).username).not.toBe(new URL(urls.owner).username);
    const { rows } = await client.query('SELECT * FROM mps_api.describe_schema()');
    expect(rows[0]).toMatchObject({ open_objects: [] });
    expect(rows[0].functions.length).toBeGreaterThan(50);
  });

  test('can NOT read or change a table, a view or a sequence', async () => {
    const tables = await names(
      `SELECT c.oid::regclass::text AS name ${tablesOf} AND c.relkind IN ('r', 'p', 'v', 'm')`,
    );
    expect(tables.length).toBeGreaterThan(20);
    await expectRefused(
      tables.flatMap((table) => [
        `SELECT * FROM ${table}`,
        `INSERT INTO ${table} DEFAULT VALUES`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table}`,
        `COPY ${table} TO STDOUT`,
        `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
        `ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`,
        `ALTER TABLE ${table} ADD COLUMN mine text`,
        `DROP TABLE ${table}`,
      ]),
    );
    const columns = await names(`
      SELECT format('UPDATE %s SET %I = NULL', c.oid::regclass, min(a.attname)) AS name
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname IN ${schemas} AND c.relkind IN ('r', 'p') AND a.attnum > 0 GROUP BY c.oid`);
    await expectRefused(columns);
    const sequences = await names(`SELECT c.oid::regclass::text AS name ${tablesOf} AND c.relkind = 'S'`);
    await expectRefused(
      sequences.flatMap((sequence) => [`SELECT nextval('${sequence}')`, `SELECT * FROM ${sequence}`]),
    );
  });

  test('can NOT execute a helper, nor change, replace or drop a function', async () => {
    const helpers = await names(
      `SELECT p.oid::regprocedure::text AS name FROM pg_proc p WHERE p.pronamespace = 'mps'::regnamespace`,
    );
    expect(helpers.length).toBeGreaterThan(50);
    const callable = await names(
      `SELECT p.oid::regprocedure::text AS name FROM pg_proc p WHERE p.pronamespace = 'mps_api'::regnamespace`,
    );
    await expectRefused([
      ...helpers.map((helper) => `SELECT ${helper.slice(0, helper.indexOf('('))}()`),
      ...[...helpers, ...callable].flatMap((each) => [
        `DROP FUNCTION ${each}`,
        `ALTER FUNCTION ${each} RESET ALL`,
        `ALTER FUNCTION ${each} OWNER TO CURRENT_USER`,
      ]),
    ]);
    const definitions = await names(`
      SELECT pg_get_functiondef(p.oid) AS name FROM pg_proc p
      WHERE p.pronamespace IN ('mps'::regnamespace, 'mps_api'::regnamespace)`);
    await expectRefused(definitions);
  });

  test('can NOT make anything, nor become anybody', async () => {
    const roles = await names(
      `SELECT rolname AS name FROM pg_roles WHERE rolname NOT IN ('mps_service', 'service_role')`,
    );
    await expectRefused([
      ...['mps', 'mps_api', 'mps_types', 'extensions', 'supabase_migrations', 'public'].flatMap((schema) => [
        `CREATE TABLE ${schema}.mine (a int)`,
        `CREATE FUNCTION ${schema}.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'`,
        `ALTER SCHEMA ${schema} RENAME TO mine`,
      ]),
      'CREATE SCHEMA mine',
      'CREATE TEMPORARY TABLE mine (a int)',
      'CREATE ROLE mine',
      `ALTER ROLE mps_owner PASSWORD 'mine'`,
      'CREATE DATABASE mine',
      'ALTER DATABASE mps SET search_path = mine',
      'CREATE EXTENSION dblink',
      `ALTER SYSTEM SET work_mem = '1GB'`,
      `SET session_replication_role = 'replica'`,
      `COPY (SELECT 1) TO PROGRAM 'true'`,
      `SELECT pg_read_file('postgresql.conf')`,
      ...roles.map((role) => `SET ROLE ${role}`),
      ...roles.filter((role) => role !== 'pg_database_owner').map((role) => `GRANT ${role} TO CURRENT_USER`),
    ]);
  });

  test('sees no row even of a table that it is granted by mistake', async () => {
    await onServer(urls.owner, async (owner) => {
      await owner.query('GRANT USAGE ON SCHEMA mps TO service_role; GRANT ALL ON mps.settings TO service_role');
    });
    try {
      expect((await client.query('SELECT * FROM mps.settings')).rows).toEqual([]);
      expect((await client.query('UPDATE mps.settings SET charge_max = 1')).rowCount).toBe(0);
    } finally {
      await onServer(urls.owner, async (owner) => {
        await owner.query('REVOKE ALL ON mps.settings FROM service_role; REVOKE ALL ON SCHEMA mps FROM service_role');
      });
    }
  });

  const production = { NODE_ENV: 'production', JWT_SECRET: 'Yw6Zk1r9Qm4uXo7Tb2Hs8Lf5Dv3Nc0Pe' };

  test('starts the API in production', async () => {
    const api = await startApiProcess({ ...production, DATABASE_URL: urls.api });
    expect((await fetch(`${api.url}/ready`)).status).toBe(200);
    await api.stop();
  });

  test.each([
    ['owner', 'owns the database or objects in it'],
    ['superuser', 'is a superuser'],
  ])('production refuses to start as the %s', async (who, excess) => {
    const superuser = new URL(adminUrl);
    superuser.pathname = new URL(urls.api).pathname;
    const url = who === 'owner' ? urls.owner : superuser.href;
    const { code, output } = await failedStart({ ...production, DATABASE_URL: url });
    expect(output).toMatch(new RegExp(`^DATABASE_URL logs in as "\\w+", which ${excess}\\. Set it to a login`, 'm'));
    expect(output).not.toContain(new URL(url).password);
    expect(code).toBe(1);
  });
});
