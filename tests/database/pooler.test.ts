import { createSqlGateway, type DatabaseGateway, openPostgres, type SqlDatabase } from '@mps/server';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { ClonedDatabase } from '../support/databases/cloned-database.js';
import { databaseKind } from '../support/databases/database-kind.js';
import { onServer } from '../support/databases/database-server.js';
import { installedPgbouncer } from '../support/databases/debian-postgres.js';
import { sqlGateway } from '../support/databases/gateways.js';
import { type Pooler, startPgbouncer } from '../support/databases/pgbouncer.js';
import { createFixtures, type TestMember } from '../support/fixtures.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';

const isPostgres = databaseKind() === 'postgres';
const pgbouncer = installedPgbouncer();
if (!isPostgres) console.info('skipped: pooler.test.ts needs MPS_TEST_DATABASE=postgres');
else if (pgbouncer === null) console.info('skipped: the PgBouncer part of pooler.test.ts (Debian package pgbouncer)');

let db: TestDatabase;
let clone: ClonedDatabase;
let member: TestMember;
beforeAll(async () => {
  if (!isPostgres) return;
  db = await openTestDatabase();
  if (db.onServer === null) throw new Error('The mode postgres has a server.');
  clone = db.onServer;
  member = await createFixtures(db).createMember({ balance: 10 });
});
afterAll(() => db?.close());

const ownCard = () => ({ p_card_id: member.card_id });

/** Calls of several kinds, refusals among them; each answers what it should. */
async function exercise(gateway: DatabaseGateway): Promise<void> {
  const actor = { role: 'member', id: member.member_id, request_id: 'pooled' } as never;
  const [card] = await gateway.call('get_card', ownCard(), null);
  expect(card?.card_no).toBe(member.card_no);
  const [recharged] = await gateway.call('user_recharge_card', { ...ownCard(), p_amount: 1 }, actor);
  expect(recharged?.amount).toBe(1);
  const [other] = await gateway.call(
    'user_recharge_card',
    { p_amount: 2, ...ownCard(), p_payment_method: 'cash' },
    null,
  );
  expect(other?.amount).toBe(2);
  await expect(gateway.call('validate_qr_plain', { p_qr_plain: 'short' }, null)).rejects.toThrow('INVALID_QR');
}

/** What a session holds beyond a call: settings, locks, temporary tables, cursors, an open transaction. */
async function sessionState(session: Pick<SqlDatabase, 'query'>) {
  const [state] = await session.query(`
    -- The pooler itself passes on the name of each client.
    SELECT (SELECT array_agg(name) FROM pg_settings WHERE source = 'session' AND name <> 'application_name') AS settings,
           (SELECT count(*)::int FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'advisory') AS locks,
           (SELECT count(*)::int FROM pg_class WHERE relpersistence = 't') AS temporary,
           (SELECT count(*)::int FROM pg_cursors WHERE is_holdable) AS cursors,
           current_user = session_user AS same_role`);
  return state;
}

const CLEAN = { settings: null, locks: 0, temporary: 0, cursors: 0, same_role: true };

describe.skipIf(!isPostgres)('one connection', () => {
  it('holds nothing of the calls that used it', async () => {
    const pool = openPostgres({ url: clone.apiUrl, poolSize: 1, statementTimeoutMs: 5_000, onIdleError: () => {} });
    const gateway = createSqlGateway(pool, { mode: 'postgres', description: '' }, pool.close);
    await exercise(gateway);
    expect(await sessionState(pool)).toEqual(CLEAN);
    await gateway.close();
  });

  it('may lose its prepared statements between any two calls', async () => {
    const pool = openPostgres({ url: clone.apiUrl, poolSize: 1, statementTimeoutMs: 5_000, onIdleError: () => {} });
    const gateway = createSqlGateway(pool, { mode: 'postgres', description: '' }, pool.close);
    for (let round = 0; round < 3; round += 1) {
      await exercise(gateway);
      await pool.execute('DISCARD ALL');
    }
    await gateway.close();
  });

  it('keeps a statement prepared as long as nobody takes it away', async () => {
    const pool = openPostgres({ url: clone.apiUrl, poolSize: 1, statementTimeoutMs: 5_000, onIdleError: () => {} });
    const gateway = createSqlGateway(pool, { mode: 'postgres', description: '' }, pool.close);
    await exercise(gateway);
    await exercise(gateway);
    const prepared = await pool.query<{ name: string; calls: number }>(
      `SELECT name, (generic_plans + custom_plans)::int AS calls FROM pg_prepared_statements ORDER BY name`,
    );
    // One statement a function, whatever arguments a call leaves out.
    const calls = Object.fromEntries(prepared.map((each) => [each.name.split(':')[0], each.calls]));
    expect(calls).toEqual({ get_card: 2, user_recharge_card: 4, validate_qr_plain: 2 });
    expect(prepared.every(({ name }) => /^\w+:[0-9a-f]{16}$/.test(name) && name.length < 64)).toBe(true);
    await gateway.close();
  });
});

describe.skipIf(!isPostgres || pgbouncer === null)('a transaction-mode pooler', () => {
  let pooler: Pooler;
  beforeAll(async () => {
    const runFolder = inject('databaseServer')?.runFolder ?? '';
    pooler = await startPgbouncer(pgbouncer ?? '', runFolder, clone.apiUrl, 3);
  });
  afterAll(() => pooler?.stop());

  it('serves two processes with more clients than it has connections', async () => {
    const processes = [sqlGateway(pooler.url, { poolSize: 6 }), sqlGateway(pooler.url, { poolSize: 6 })];
    for (let round = 0; round < 3; round += 1) {
      await Promise.all(processes.flatMap((gateway) => Array.from({ length: 8 }, () => exercise(gateway))));
    }
    await Promise.all(processes.map((gateway) => gateway.close()));
    expect(await db.call('verify_ledger', {})).toEqual([]);
  });

  it('keeps nothing of a call in its connections', async () => {
    const direct = { poolSize: 1, statementTimeoutMs: null, onIdleError: () => {} };
    const pool = openPostgres({ url: pooler.url, ...direct });
    for (let count = 0; count < 6; count += 1) expect(await sessionState(pool)).toEqual(CLEAN);
    await pool.close();
    const idle = await onServer(clone.adminUrl, (client) =>
      client.query(
        `SELECT state FROM pg_stat_activity WHERE datname = current_database() AND state LIKE '%transaction%'`,
      ),
    );
    expect(idle.rows).toEqual([]);
  });

  it('keeps a slow call within its time by the clock of the client', async () => {
    const impatient = sqlGateway(pooler.url, { poolSize: 2, statementTimeoutMs: 300 });
    const refused = await onServer(clone.adminUrl, async (holder) => {
      await holder.query('BEGIN');
      await holder.query('SELECT FROM mps.cards WHERE id = $1 FOR UPDATE', [member.card_id]);
      const error = await impatient.call('freeze_card', ownCard(), null).catch((each: unknown) => each);
      await holder.query('ROLLBACK');
      return error;
    });
    expect(refused).toMatchObject({ errorCode: 'TIMEOUT' });
    await impatient.close();
  });
});
