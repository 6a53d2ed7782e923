/** The audit log cannot be changed, and whoever changes it all the same is found out. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../support/start-test-server.js';
import type { TestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';

let server: TestServer;
let db: TestDatabase;
beforeAll(async () => {
  server = await startTestServer();
  db = server.db;
});
afterAll(() => server.stop());

const write = (events: number) =>
  db.query(
    `SELECT mps.audit('{"role":"admin","id":"a"}', 'card.freeze', 'card', i::text, '{"n": 1}') FROM generate_series(1, $1) i`,
    [events],
  );
const violations = async () =>
  (await db.call('verify_audit', {})).map(({ violation, object_id }) => `${violation} ${object_id}`);
const lastId = async () =>
  Number((await db.query<{ id: number }>('SELECT max(id)::int AS id FROM mps.audit_log'))[0]?.id);

/**
 * Seals all that was written. Rows are sealed once no transaction that began before them is left on the server, and
 * other test files may write there too.
 */
const seal = () =>
  until(async () => {
    await db.call('seal_audit_log', { p_batch_size: 10 });
    return (await db.one('audit_size', {})).unsealed_events === 0;
  });

/** What somebody with every right on the tables can do; undone afterwards, by the same means. */
async function tampering(
  work: () => Promise<void>,
  undo: () => Promise<void>,
  check: () => Promise<void>,
): Promise<void> {
  const free = async (does: () => Promise<void>) => {
    for (const table of ['audit_log', 'audit_batches']) await db.query(`ALTER TABLE mps.${table} DISABLE TRIGGER USER`);
    await does();
    for (const table of ['audit_log', 'audit_batches']) await db.query(`ALTER TABLE mps.${table} ENABLE TRIGGER USER`);
  };
  await free(work);
  await check();
  await free(undo);
  expect(await violations()).toEqual([]);
}

beforeEach(async () => {
  await write(7);
  await seal();
  expect(await violations()).toEqual([]);
});

describe('append-only', () => {
  test.each([
    `UPDATE mps.audit_log SET action = 'x'`,
    'DELETE FROM mps.audit_log',
    'TRUNCATE mps.audit_log',
    `UPDATE mps.audit_batches SET row_count = 1`,
    'DELETE FROM mps.audit_batches',
    'TRUNCATE mps.audit_batches',
    'DELETE FROM mps.point_ledger',
  ])('the database refuses %s', async (sql) => {
    await expect(db.query(sql)).rejects.toThrow('append-only');
  });
});

describe('found out', () => {
  test('an altered row', async () => {
    const id = await lastId();
    await tampering(
      async () => void (await db.query(`UPDATE mps.audit_log SET details = '{"n": 2}' WHERE id = $1`, [id])),
      async () => void (await db.query(`UPDATE mps.audit_log SET details = '{"n": 1}' WHERE id = $1`, [id])),
      async () => expect(await violations()).toEqual([`altered_row ${id}`]),
    );
  });

  test('a row that was altered before it was sealed', async () => {
    await write(1);
    const id = await lastId();
    await tampering(
      async () => void (await db.query(`UPDATE mps.audit_log SET actor_id = 'b' WHERE id = $1`, [id])),
      async () => void (await db.query(`UPDATE mps.audit_log SET actor_id = 'a' WHERE id = $1`, [id])),
      async () => expect(await violations()).toEqual([`altered_row ${id}`]),
    );
  });

  test('an altered row with a hash that fits', async () => {
    const id = await lastId();
    const set = async (actor: string) => {
      await db.query(`UPDATE mps.audit_log SET actor_id = $2 WHERE id = $1`, [id, actor]);
      await db.query(
        `UPDATE mps.audit_log a SET row_hash = mps.audit_row_hash(a.id, a.created_at, a.actor_role, a.actor_id, a.operator,
           a.on_behalf_of, a.session_id, a.request_id, a.ip, a.action, a.object_type, a.object_id, a.details, a.merchant_id)
         WHERE id = $1`,
        [id],
      );
    };
    await tampering(
      () => set('b'),
      () => set('a'),
      async () => expect(await violations()).toEqual([expect.stringMatching(/^altered_batch \d+$/)]),
    );
  });

  test('a removed row and a row that was slipped in', async () => {
    const id = (await lastId()) - 3;
    await db.query(`CREATE TABLE public.kept AS SELECT * FROM mps.audit_log WHERE id = ${id}`);
    await tampering(
      async () => void (await db.query('DELETE FROM mps.audit_log WHERE id = $1', [id])),
      async () => void (await db.query('INSERT INTO mps.audit_log OVERRIDING SYSTEM VALUE SELECT * FROM public.kept')),
      async () => expect(await violations()).toEqual([expect.stringMatching(/^removed_rows \d+$/)]),
    );
    await db.query('DROP TABLE public.kept');
    // A number that a rolled back transaction has left free.
    await db.query(`SELECT nextval(pg_get_serial_sequence('mps.audit_log', 'id'))`);
    const free = (await lastId()) + 1;
    await write(2);
    await seal();
    expect(await violations()).toEqual([]);
    await tampering(
      async () =>
        void (await db.query(
          `INSERT INTO mps.audit_log (id, actor_role, action, object_type, object_id, row_hash)
           OVERRIDING SYSTEM VALUE VALUES (${free}, 'admin', 'x', 'card', 'x', 'x')`,
        )),
      async () => void (await db.query(`DELETE FROM mps.audit_log WHERE id = ${free}`)),
      async () => expect(await violations()).toContainEqual(expect.stringMatching(/^added_rows \d+$/)),
    );
  });

  test('a removed batch, and one that was computed anew', async () => {
    await write(3);
    await seal();
    const [batch] = await db.query<{ id: number; hash: string }>(
      `SELECT id::int, encode(hash, 'hex') AS hash FROM mps.audit_batches ORDER BY id DESC OFFSET 1 LIMIT 1`,
    );
    await db.query('CREATE TABLE public.kept_batch AS SELECT * FROM mps.audit_batches');
    await tampering(
      async () => void (await db.query('DELETE FROM mps.audit_batches WHERE id = $1', [batch?.id])),
      async () =>
        void (await db.query('INSERT INTO mps.audit_batches SELECT * FROM public.kept_batch ON CONFLICT DO NOTHING')),
      async () => expect(await violations()).toEqual([`removed_batch ${Number(batch?.id) + 1}`]),
    );
    await tampering(
      async () => void (await db.query(`UPDATE mps.audit_batches SET hash = 'x' WHERE id = $1`, [batch?.id])),
      async () =>
        void (await db.query(`UPDATE mps.audit_batches SET hash = decode($2, 'hex') WHERE id = $1`, [
          batch?.id,
          batch?.hash,
        ])),
      async () => expect(await violations()).toHaveLength(2),
    );
    await db.query('DROP TABLE public.kept_batch');
  });
});

describe('the chain', () => {
  test('is sealed in batches, and the head tells where it ends', async () => {
    const before = await db.one('audit_size', {});
    await write(25);
    await seal();
    const after = await db.one('audit_size', {});
    expect(after).toMatchObject({ events: before.events + 25, head_hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    // Ten rows a batch at most.
    expect(after.batches - before.batches).toBeGreaterThanOrEqual(3);
    expect(after.head_hash).not.toBe(before.head_hash);
    const again = await db.one('seal_audit_log', {});
    expect(again).toMatchObject({ sealed_rows: 0, sealed_batches: 0, head_hash: after.head_hash });
  });

  test('is checked by administrators over both transports', async () => {
    const token = await server.login.admin();
    const verify = async () => (await server.rest('GET', '/admin/audit/verify', { token })).body;
    await until(async () => String((await verify()).checked.unsealed_events) === '0');
    expect(await verify()).toMatchObject({ ok: true, violations: [], checked: { unsealed_events: 0 } });
    expect(await server.trpc(token).admin.verifyAudit.query()).toMatchObject({ ok: true });
    for (const role of ['member', 'merchant'] as const) {
      for (const name of ['verify_audit', 'seal_audit_log', 'audit_size'] as const) {
        await expect(db.call(name, {}, { role })).rejects.toThrow('PERMISSION_DENIED');
      }
    }
  });

  test('a whole flow of payments is in it', async () => {
    const merchant = await server.fixtures.createMerchant();
    await server.fixtures.pay(merchant, await server.fixtures.createMember(), 20);
    expect(await violations()).toEqual([]);
  });
});
