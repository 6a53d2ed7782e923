/** The tasks as pg_cron calls them. The extension itself is Supabase's; what it would call is run here. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TASK_NAMES } from '../../server/src/config/tasks.js';
import { type OwnPostgres, startOwnPostgres } from '../support/own-postgres.js';
import { repositoryRoot } from '../support/start-process.js';

let postgres: OwnPostgres;
let script: string;
let procedures: string;
beforeAll(async () => {
  script = await readFile(join(repositoryRoot, 'deploy', 'supabase', 'pg_cron.sql'), 'utf8');
  procedures = script.slice(0, script.indexOf('-- The plan.'));
  postgres = await startOwnPostgres();
  // Twice: whoever changes the plan runs the file again.
  for (const part of [procedures, procedures]) await postgres.query(part);
}, 120_000);
afterAll(() => postgres?.stop());

const HOUR_MS = 3_600_000;
const due = new Date(Date.now() - HOUR_MS);
/** Noon of the day before, in Taipei. */
const paidAt = `${new Date(due.getTime() + (8 - 24) * HOUR_MS).toISOString().slice(0, 10)}T12:00:00+08:00`;
const callDaily = (at: Date) => `CALL mps.run_task('settle-daily', '${at.toISOString()}')`;

async function payTheDayBefore(): Promise<void> {
  const { fixtures } = postgres;
  const { tx_id } = await fixtures.pay(await fixtures.createMerchant(), await fixtures.createMember(), 10);
  await postgres.query('UPDATE mps.transactions SET created_at = $2 WHERE id = $1', [tx_id, paidAt]);
}

const settlements = () => postgres.query('SELECT total_amount::float8 AS amount FROM mps.settlements');

test('every task is in the plan', () => {
  const plan = script.slice(procedures.length);
  for (const task of TASK_NAMES) {
    expect(plan).toMatch(
      new RegExp(
        `^SELECT cron\\.schedule\\('mps-${task}', '[^']+', \\$\\$CALL mps\\.run_task\\('${task}'\\)\\$\\$\\);$`,
        'm',
      ),
    );
  }
});

test('a failure is told of, and tried again; what is done is not done twice', async () => {
  for (let count = 0; count < 3; count += 1) await payTheDayBefore();
  await postgres.query(`
    CREATE FUNCTION mps.break_settlement() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'broken'; END $$;
    CREATE TRIGGER break_settlement BEFORE INSERT ON mps.settlements FOR EACH ROW EXECUTE FUNCTION mps.break_settlement()`);
  await expect(postgres.query(callDaily(due))).rejects.toThrow('3 merchants could not be settled');
  expect(await settlements()).toEqual([]);
  await postgres.query('DROP FUNCTION mps.break_settlement CASCADE');
  await postgres.query('CALL mps.retry_task()');
  const [run] = await postgres.query('SELECT outcome, attempt FROM mps.scheduled_runs');
  expect(run).toEqual({ outcome: 'ok', attempt: 2 });
  expect(await settlements()).toHaveLength(3);
  await postgres.query('CALL mps.retry_task()');
  expect(await settlements()).toHaveLength(3);
});

test('two calls for one due time settle once', async () => {
  await payTheDayBefore();
  const before = (await settlements()).length;
  const other = callDaily(new Date(due.getTime() + 1));
  await Promise.all([postgres.query(other), postgres.query(other)]);
  await postgres.query(other);
  expect(await settlements()).toHaveLength(before + 1);
});

test('nobody but the owner may call it', async () => {
  const rows = await postgres.query(`
    SELECT r.rolname, p.proname FROM pg_proc p, pg_roles r
    WHERE p.prokind = 'p' AND p.pronamespace = 'mps'::regnamespace
      AND r.rolname IN ('anon', 'authenticated', 'service_role') AND has_function_privilege(r.oid, p.oid, 'EXECUTE')`);
  expect(rows).toEqual([]);
});
