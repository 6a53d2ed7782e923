/** A database that cannot be used, or is not the one that the server was built for: who says so, and what to do. */
import { readMigrations } from '@mps/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApiProcess } from '../support/api-process.js';
import { cloneDatabase } from '../support/databases/cloned-database.js';
import { onServer, startDatabaseServer, withDatabase } from '../support/databases/database-server.js';
import { postgrestGateway, sqlGateway } from '../support/databases/gateways.js';
import { keyFor } from '../support/databases/postgrest.js';
import { freePort } from '../support/databases/processes.js';
import { restCaller } from '../support/rest.js';
import { checkSchema } from '../support/server-package.js';

type Started = Awaited<ReturnType<typeof startDatabaseServer>>;
type Clone = Awaited<ReturnType<typeof cloneDatabase>>;

let started: Started;
let database: Clone;

beforeAll(async () => {
  started = await startDatabaseServer();
  database = await cloneDatabase(started.server, 'supabase');
}, 120_000);
afterAll(async () => {
  await database?.close();
  await started?.stop();
});

/** The process starts, answers 503 on /health and /ready, and has said why in one line. */
async function expectUnhealthy(url: string, checks: Record<string, boolean>, line: RegExp): Promise<void> {
  const api = await startApiProcess({ DATABASE_URL: url });
  try {
    const rest = restCaller(api.url, null);
    const health = await rest('GET', '/health');
    expect([health.status, health.body.status]).toEqual([503, 'unhealthy']);
    expect(health.body.checks).toMatchObject(checks);
    expect((await rest('GET', '/ready')).status).toBe(503);
    expect((await rest('GET', '/live')).status).toBe(200);
    const errors = api.log().filter(({ level, msg }) => level === 'error' && msg !== 'request failed');
    expect(errors[0]?.msg).toMatch(line);
  } finally {
    await api.stop();
  }
}

describe('a process', { timeout: 60_000 }, () => {
  test('whose database does not answer', async () => {
    const url = `postgres://app:secret@127.0.0.1:${await freePort()}/mps`;
    await expectUnhealthy(
      url,
      { database: false, rpc_functions: false },
      /127\.0\.0\.1.*check DATABASE_URL.*ECONNREFUSED/,
    );
  });

  test('whose password is refused', async () => {
    const url = new URL(database.apiUrl);
    url.password = 'wrong';
    await expectUnhealthy(
      url.href,
      { database: false, rpc_functions: false },
      /check DATABASE_URL.*password authentication failed/,
    );
  });

  test('whose database is empty', async () => {
    const { adminUrl, databasePrefix } = started.server;
    const name = `${databasePrefix}empty`;
    await onServer(adminUrl, (client) => client.query(`CREATE DATABASE ${name}`));
    await expectUnhealthy(
      withDatabase(adminUrl, name),
      { database: true, rpc_functions: false },
      /missing or too old; run the migrate command/,
    );
    await onServer(adminUrl, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
  });
});

describe('the schema', () => {
  const look = () => checkSchema(database.gateway);
  const fine = { isReachable: true, hasFunctions: true, isMigrated: true, advice: null };
  const COLUMNS =
    'session_id uuid, state text, role mps_types.session_role, subject_id uuid, name text, ' +
    'merchant_id uuid, merchant_code text, operator text, operator_role mps_types.operator_role, ' +
    'issued_at timestamptz, expires_at timestamptz, account_id uuid, last_seen_at timestamptz, ' +
    'idle_ends_at timestamptz, has_second_factor boolean, administrator_role mps_types.administrator_role';

  /** Changes something, looks, and takes it back. */
  async function lookWith(change: string, back: string) {
    await database.query(`${change}; NOTIFY pgrst, 'reload schema'`);
    const sql = sqlGateway(database.apiUrl);
    const overSql = await checkSchema(sql);
    await sql.close();
    await database.query(`${back}; NOTIFY pgrst, 'reload schema'`);
    return overSql;
  }

  test('is as it should be, over SQL and over PostgREST', async () => {
    expect(await look()).toEqual(fine);
    expect(await lookWith('SELECT 1', 'SELECT 1')).toEqual(fine);
  });

  test('lacks a function', async () => {
    const report = await lookWith(
      'ALTER FUNCTION mps_api.freeze_card(uuid, text, jsonb) RENAME TO freeze_card_away',
      'ALTER FUNCTION mps_api.freeze_card_away(uuid, text, jsonb) RENAME TO freeze_card',
    );
    expect(report).toMatchObject({ hasFunctions: false, advice: expect.stringMatching(/freeze_card;.*migrate/) });
  });

  test('has a function of another version: another argument, another column, twice', async () => {
    const away = 'ALTER FUNCTION mps_api.read_session(uuid, boolean, jsonb) RENAME TO read_session_away';
    const back = 'ALTER FUNCTION mps_api.read_session_away(uuid, boolean, jsonb) RENAME TO read_session';
    const make = (args: string, columns: string) =>
      `CREATE FUNCTION mps_api.read_session(${args}) RETURNS TABLE (${columns}) LANGUAGE sql AS 'SELECT * FROM mps_api.read_session_away(NULL)'`;
    const drop = (args: string) => `DROP FUNCTION mps_api.read_session(${args})`;
    const cases = [
      [`${away}; ${make('p_session text, p_actor jsonb DEFAULT NULL', COLUMNS)}`, `${drop('text, jsonb')}; ${back}`],
      [
        `${away}; ${make('p_session_id text, p_is_use boolean DEFAULT true, p_actor jsonb DEFAULT NULL', COLUMNS)}`,
        `${drop('text, boolean, jsonb')}; ${back}`,
      ],
      [
        `${away}; ${make('p_session_id uuid, p_more int, p_actor jsonb DEFAULT NULL', COLUMNS)}`,
        `${drop('uuid, int, jsonb')}; ${back}`,
      ],
      [
        `${away}; ${make('p_session_id uuid, p_is_use boolean DEFAULT true, p_actor jsonb DEFAULT NULL', COLUMNS.replace('issued_at', 'begun_at'))}`,
        `${drop('uuid, boolean, jsonb')}; ${back}`,
      ],
      [
        make('p_session_id text, p_is_use boolean DEFAULT true, p_actor jsonb DEFAULT NULL', COLUMNS).replace(
          '_away(NULL)',
          '(NULL::uuid)',
        ),
        drop('text, boolean, jsonb'),
      ],
    ] as const;
    for (const [change, undo] of cases) {
      const report = await lookWith(change, undo);
      expect([change, report.hasFunctions, report.advice]).toEqual([
        change,
        false,
        expect.stringContaining('read_session'),
      ]);
    }
  });

  test('has more than is asked for: an appended argument with a default, an appended column', async () => {
    const args = 'p_session_id uuid, p_is_use boolean DEFAULT true, p_actor jsonb DEFAULT NULL, p_more int DEFAULT 1';
    const report = await lookWith(
      `ALTER FUNCTION mps_api.read_session(uuid, boolean, jsonb) RENAME TO read_session_away;
       CREATE FUNCTION mps_api.read_session(${args}) RETURNS TABLE (${COLUMNS}, more int) LANGUAGE sql
       AS 'SELECT *, 1 FROM mps_api.read_session_away(NULL)';
       REVOKE ALL ON FUNCTION mps_api.read_session FROM PUBLIC;
       GRANT EXECUTE ON FUNCTION mps_api.read_session TO service_role`,
      `DROP FUNCTION mps_api.read_session(uuid, boolean, jsonb, int);
       ALTER FUNCTION mps_api.read_session_away(uuid, boolean, jsonb) RENAME TO read_session`,
    );
    expect(report).toEqual(fine);
  });

  test('lacks a migration', async () => {
    const last = (await readMigrations()).at(-1)?.version ?? '';
    const report = await lookWith(
      `UPDATE supabase_migrations.schema_migrations SET version = '1' WHERE version = '${last}'`,
      `UPDATE supabase_migrations.schema_migrations SET version = '${last}' WHERE version = '1'`,
    );
    expect(report).toMatchObject({
      hasFunctions: true,
      isMigrated: false,
      advice: expect.stringContaining(last),
    });
  });
});

describe('PostgREST', () => {
  const over = async (url: string, key: string, schema = 'mps_api') =>
    checkSchema(postgrestGateway(url, key, { schema }));
  const key = (role: string) => keyFor(role as 'service_role', started.server.jwtSecret);

  test.each([
    [
      'a wrong key',
      async (url: string) => over(url, await keyFor('service_role', 'another-secret-of-more-than-32-bytes-xx')),
      /SUPABASE_SERVICE_ROLE_KEY/,
    ],
    ['the anonymous key', async (url: string) => over(url, await key('anon')), /SUPABASE_SERVICE_ROLE_KEY/],
    ['a wrong schema', async (url: string) => over(url, await key('service_role'), 'elsewhere'), /SUPABASE_SCHEMA/],
    [
      'an unreachable host',
      async () => over(`http://127.0.0.1:${await freePort()}`, await key('service_role')),
      /check SUPABASE_URL/,
    ],
  ])('with %s', async (_name, report, advice) => {
    const found = await report(database.postgrest?.url ?? '');
    expect(found).toMatchObject({ hasFunctions: false, isMigrated: false });
    expect(found.advice).toMatch(advice);
    expect(found.advice).not.toContain('\n');
  });
});
