/** Sealing while others write, roll back and hold transactions open: nothing is left out, nothing is reported wrongly. */
import { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OwnPostgres, startOwnPostgres } from '../support/own-postgres.js';

const WRITERS = 6;
const DURATION_MS = 4_000;

let postgres: OwnPostgres;
let pool: Pool;
beforeAll(async () => {
  postgres = await startOwnPostgres();
  pool = new Pool({ connectionString: postgres.adminUrl, max: WRITERS + 3 });
}, 120_000);
afterAll(async () => {
  await pool?.end();
  await postgres?.stop();
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
async function unsealedRows() {
  const { rows } = await pool.query(
    'SELECT id FROM mps.audit_log WHERE id > (SELECT max(last_id) FROM mps.audit_batches)',
  );
  return rows;
}
const WRITE = `SELECT mps.audit('{"role":"admin","id":"a"}', 'card.freeze', 'card', $1)`;

test('the chain holds', { timeout: 60_000 }, async () => {
  const end = Date.now() + DURATION_MS;
  let rolledBack = 0;
  const writer = async (name: number) => {
    for (let count = 0; Date.now() < end; count += 1) {
      const client = await pool.connect();
      await client.query('BEGIN');
      await client.query(WRITE, [`${name}-${count}`]);
      // Some commit long after rows with larger numbers, some never.
      if (count % 5 === 0) await pause(Math.random() * 120);
      const isGivenUp = count % 7 === 0;
      if (isGivenUp) rolledBack += 1;
      await client.query(isGivenUp ? 'ROLLBACK' : 'COMMIT');
      client.release();
    }
  };
  let sealed = 0;
  const sealer = async () => {
    while (Date.now() < end) {
      const { rows } = await pool.query<{ sealed_rows: number }>('SELECT * FROM mps_api.seal_audit_log(7)');
      sealed += rows[0]?.sealed_rows ?? 0;
      await pause(5);
    }
  };
  await Promise.all([...Array.from({ length: WRITERS }, (_, name) => writer(name)), sealer(), sealer()]);

  expect(sealed, 'sealing went on beside the writers').toBeGreaterThan(50);
  expect(rolledBack).toBeGreaterThan(0);
  const { rows: violations } = await pool.query('SELECT * FROM mps_api.verify_audit()');
  expect(violations).toEqual([]);
  const { rows } = await pool.query(`
    SELECT (SELECT count(*)::int FROM mps.audit_log) AS events, (SELECT sum(row_count)::int FROM mps.audit_batches) AS sealed`);
  expect(rows[0]?.sealed).toBe(rows[0]?.events);
});

test('a row whose transaction is still open is waited for', async () => {
  const client = await pool.connect();
  await client.query('BEGIN');
  await client.query(WRITE, ['late']);
  await pool.query(WRITE, ['early']);
  await pool.query('SELECT * FROM mps_api.seal_audit_log()');
  await pool.query('SELECT * FROM mps_api.seal_audit_log()');
  await client.query('COMMIT');
  client.release();
  const { rows } = await pool.query('SELECT * FROM mps_api.verify_audit()');
  expect(rows).toEqual([]);
  expect(await unsealedRows()).toEqual([]);
});

test('a row is waited for whose transaction has a larger number than the last one that ended', async () => {
  const [first, second] = [await pool.connect(), await pool.connect()];
  await first.query('BEGIN');
  await first.query('SELECT pg_current_xact_id()');
  await second.query('BEGIN');
  await second.query(WRITE, ['smaller id, larger number']);
  await first.query(WRITE, ['larger id, smaller number']);
  await first.query('COMMIT');
  await pool.query('SELECT * FROM mps_api.seal_audit_log()');
  await pool.query('SELECT * FROM mps_api.seal_audit_log()');
  await second.query('COMMIT');
  first.release();
  second.release();
  const { rows } = await pool.query('SELECT * FROM mps_api.verify_audit()');
  expect(rows).toEqual([]);
  expect(await unsealedRows()).toEqual([]);
});

test('what a transaction wrote before it seals is left for the next call', async () => {
  const [sealer, writer] = [await pool.connect(), await pool.connect()];
  await sealer.query('BEGIN');
  await sealer.query('SELECT pg_current_xact_id()');
  await writer.query('BEGIN');
  await writer.query(WRITE, ['under way']);
  await sealer.query(WRITE, ['own']);
  await sealer.query('SELECT * FROM mps_api.seal_audit_log()');
  await sealer.query('COMMIT');
  await writer.query('COMMIT');
  sealer.release();
  writer.release();
  const { rows } = await pool.query('SELECT * FROM mps_api.verify_audit()');
  expect(rows).toEqual([]);
  expect(await unsealedRows()).toEqual([]);
});
