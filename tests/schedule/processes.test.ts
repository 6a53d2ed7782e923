/** Several processes of the API on one PostgreSQL server: one run for each due time, whichever is killed or stopped. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ApiProcess, startApiProcess } from '../support/api-process.js';
import { onlyTasks } from '../support/no-tasks.js';
import { type OwnPostgres, startOwnPostgres } from '../support/own-postgres.js';
import { until } from '../support/until.js';
import { runTaskProcess, startRunTask } from './command.js';
import { atOf } from './run-through.js';

let postgres: OwnPostgres;
let env: Record<string, string>;
const started: ApiProcess[] = [];
beforeAll(async () => {
  postgres = await startOwnPostgres();
  env = { DATABASE_URL: postgres.apiUrl, SCHEDULE: onlyTasks({ 'settle-daily': '10 4 * * *' }), LOG_LEVEL: 'info' };
}, 120_000);
afterEach(async () => {
  await Promise.all(started.splice(0).map((api) => api.stop('SIGKILL')));
});
afterAll(() => postgres?.stop());

async function start(more: Record<string, string> = {}): Promise<ApiProcess> {
  const api = await startApiProcess({ ...env, ...more });
  started.push(api);
  return api;
}

/** Merchants with one payment of 10.00 each on the day before, which no schedule has settled. */
async function paidOn(daysFromToday: number, merchants: number): Promise<void> {
  const { fixtures } = postgres;
  for (let count = 0; count < merchants; count += 1) {
    const { tx_id } = await fixtures.pay(await fixtures.createMerchant(), await fixtures.createMember(), 10);
    await postgres.query('UPDATE mps.transactions SET created_at = $2 WHERE id = $1', [
      tx_id,
      atOf(daysFromToday, '12:00:00'),
    ]);
  }
}

const settledOn = (daysFromToday: number) =>
  postgres.query<{ total_amount: number }>(
    'SELECT total_amount::float8 AS total_amount FROM mps.settlements WHERE period_start = $1',
    [atOf(daysFromToday, '00:00:00')],
  );
const runs = (daysFromToday: number) =>
  postgres.query<{
    outcome: string | null;
    attempt: number;
    result: Record<string, unknown>;
    error: string | null;
    instance: string;
  }>('SELECT outcome, attempt, result, error, instance FROM mps.scheduled_runs WHERE task = $1 AND due_at = $2', [
    'settle-daily',
    atOf(daysFromToday, '04:10:00'),
  ]);
const violations = () =>
  postgres.query('SELECT 1 FROM mps_api.verify_ledger() UNION ALL SELECT 1 FROM mps_api.verify_audit()');

/** Every settlement takes a moment from now on, so that something can happen in between. */
const slowDown = (seconds: number) =>
  postgres.query(`
    CREATE OR REPLACE FUNCTION mps.slow_down() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN PERFORM pg_sleep(${seconds}); RETURN NEW; END $$;
    CREATE OR REPLACE TRIGGER slow_down BEFORE INSERT ON mps.settlements FOR EACH ROW EXECUTE FUNCTION mps.slow_down()`);
const speedUp = () => postgres.query('DROP FUNCTION IF EXISTS mps.slow_down CASCADE');

/** As if the plan had been known for this long, and no process had run since. */
const awaySince = async (daysAgo: number) => {
  await postgres.query(
    `UPDATE mps.scheduled_tasks SET plan = '10 4 * * * Asia/Taipei', planned_since = $1
    WHERE task = 'settle-daily'`,
    [atOf(-daysAgo, '00:00:00')],
  );
};
const forget = (daysFromToday: number) =>
  postgres.query(`DELETE FROM mps.scheduled_runs WHERE task = 'settle-daily' AND due_at = $1`, [
    atOf(daysFromToday, '04:10:00'),
  ]);

describe('run-task', () => {
  it('of ten at once, one settles; the others say so', { timeout: 120_000 }, async () => {
    await paidOn(-11, 6);
    await slowDown(0.05);
    const args = ['settle-daily', '--due', atOf(-10, '04:10:00')];
    const all = await Promise.all(Array.from({ length: 10 }, () => runTaskProcess(args, env)));
    await speedUp();
    expect(all.map(({ code }) => code)).toEqual(Array.from({ length: 10 }, () => 0));
    expect(all.filter(({ run }) => run?.ran_now === true)).toHaveLength(1);
    expect(all.find(({ run }) => run?.ran_now === true)?.run).toMatchObject({
      outcome: 'ok',
      result: { settled_merchants: 6, total_amount: '60.00' },
    });
    expect(await runs(-10)).toMatchObject([{ outcome: 'ok', attempt: 1 }]);
    expect(await settledOn(-11)).toHaveLength(6);
  });

  it('means the newest due time of the plan when none is given', { timeout: 60_000 }, async () => {
    const [one, other] = [await runTaskProcess(['verify-audit'], env), await runTaskProcess(['verify-audit'], env)];
    expect(one).toMatchObject({ code: 0, run: { outcome: 'ok', ran_now: true, result: { violations: 0 } } });
    // It is off in this plan: the minute of the call is its due time.
    expect(Date.now() - Date.parse(one.run?.due_at ?? '')).toBeLessThan(180_000);
    expect(other.code).toBe(0);
    const planned = await runTaskProcess(['settle-daily'], env);
    expect([atOf(0, '04:10:00'), atOf(-1, '04:10:00')]).toContain(planned.run?.due_at);
  });

  it('ends with 1 when the ledger is wrong, and with 2 when it is called wrongly', { timeout: 60_000 }, async () => {
    const member = await postgres.fixtures.createMember({ balance: 10 });
    await postgres.query('UPDATE mps.cards SET balance = balance + 1 WHERE id = $1', [member.card_id]);
    const wrong = await runTaskProcess(['verify-ledger', '--due', '2026-01-01T00:00:00Z'], env);
    await postgres.query('UPDATE mps.cards SET balance = balance - 1 WHERE id = $1', [member.card_id]);
    expect(wrong.code).toBe(1);
    expect(wrong.run?.result?.violations).toBeGreaterThan(0);

    const bad = [
      [],
      ['settle-weekly'],
      ['settle-daily', '--due', 'today'],
      ['settle-daily', '--due', '2999-01-01T00:00Z'],
    ];
    for (const { code, output } of await Promise.all(bad.map((args) => runTaskProcess(args, env)))) {
      expect(code, output).toBe(2);
    }
  });
});

describe('the schedulers of several processes', () => {
  it('make up each missed day once', { timeout: 120_000 }, async () => {
    for (const day of [-5, -4, -3]) await paidOn(day, 3);
    await awaySince(4);
    const all = await Promise.all([start(), start(), start()]);
    const isDone = async (day: number) => (await runs(day + 1))[0]?.outcome === 'ok';
    await until(async () => (await Promise.all([-5, -4, -3].map(isDone))).every(Boolean), 30_000);
    for (const day of [-5, -4, -3]) {
      expect((await settledOn(day)).map((row) => row.total_amount)).toEqual([10, 10, 10]);
      expect(await runs(day + 1)).toMatchObject([{ outcome: 'ok', attempt: 1, result: { settled_merchants: 3 } }]);
    }
    const done = all.flatMap((each) => each.log()).filter(({ msg }) => msg === 'scheduled task done');
    const dueTimes = done.map(({ due_at }) => due_at);
    expect(new Set(dueTimes).size).toBe(dueTimes.length);
    expect(await violations()).toEqual([]);
  });

  it('take over the run of a process that was killed, and do nothing twice', { timeout: 180_000 }, async () => {
    await paidOn(-2, 8);
    await slowDown(0.3);
    await forget(-1);
    const both = await Promise.all([start(), start()]);
    await awaySince(2);
    await until(async () => (await settledOn(-2)).length >= 2, 60_000);
    const holder = Number((await runs(-1))[0]?.instance.split(':').at(-1));
    const [killed, heir] = both[0].child.pid === holder ? both : both.toReversed();
    expect(killed?.child.pid).toBe(holder);
    expect(await killed?.stop('SIGKILL')).toBeNull();
    await speedUp();
    expect((await settledOn(-2)).length).toBeLessThan(8);
    expect(await runs(-1)).toMatchObject([{ outcome: null, attempt: 1 }]);

    // The lease is the one that the killed process took: nobody shortens it.
    await until(async () => (await runs(-1))[0]?.outcome === 'ok', 90_000);
    expect(heir?.log()).toContainEqual(
      expect.objectContaining({ msg: 'scheduled task was abandoned and is taken over', due_at: atOf(-1, '04:10:00') }),
    );
    expect((await settledOn(-2)).map((row) => row.total_amount)).toEqual(Array.from({ length: 8 }, () => 10));
    expect(await runs(-1)).toMatchObject([
      { attempt: 2, result: { settled_merchants: 8, settled_transactions: 8, total_amount: '80.00', failed: 0 } },
    ]);
    expect((await runs(-1))[0]?.instance).toMatch(new RegExp(`:${heir?.child.pid}$`));
    expect(await violations()).toEqual([]);
  });

  it('take over what a killed run-task has left', { timeout: 120_000 }, async () => {
    await paidOn(-21, 8);
    await slowDown(0.3);
    const killed = startRunTask(['settle-daily', '--due', atOf(-20, '04:10:00')], env);
    await until(async () => (await settledOn(-21)).length >= 2, 30_000);
    killed.child.kill('SIGKILL');
    expect(await killed.ended).toBeNull();
    await speedUp();
    await postgres.query(`UPDATE mps.scheduled_runs SET lease_until = now() WHERE outcome IS NULL`);
    await start();
    await until(async () => (await runs(-20))[0]?.outcome === 'ok', 30_000);
    expect(await settledOn(-21)).toHaveLength(8);
    expect(await runs(-20)).toMatchObject([{ attempt: 2, result: { settled_merchants: 8 } }]);
  });

  it('try a failed task again, and log it without a value of the data', { timeout: 120_000 }, async () => {
    await paidOn(-2, 1);
    await forget(-1);
    await postgres.query(`
      CREATE FUNCTION mps.break_settlement() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'a secret value' USING ERRCODE = 'XX001'; END $$;
      CREATE TRIGGER break_settlement BEFORE INSERT ON mps.settlements FOR EACH ROW EXECUTE FUNCTION mps.break_settlement()`);
    await postgres.query(`DELETE FROM mps.settlements s WHERE NOT EXISTS
      (SELECT FROM mps.transactions t WHERE t.settlement_id = s.id)`);
    await awaySince(2);
    const api = await start();
    await until(async () => (await runs(-1))[0]?.outcome === 'failed', 30_000);
    await until(() => api.log().some(({ level, task }) => level === 'error' && task === 'settle-daily'));
    await postgres.query('DROP FUNCTION mps.break_settlement CASCADE');
    await until(async () => (await runs(-1))[0]?.outcome === 'ok', 30_000);
    expect((await runs(-1))[0]?.attempt).toBeGreaterThan(1);
    expect(api.output()).not.toContain('secret value');
    expect(JSON.stringify(await postgres.query('SELECT * FROM mps.scheduled_runs'))).not.toContain('secret');
  });

  it('end a step and leave the rest to another process on SIGTERM', { timeout: 120_000 }, async () => {
    await paidOn(-31, 40);
    await slowDown(0.2);
    await postgres.query(`INSERT INTO mps.scheduled_runs (task, due_at, lease_until, instance)
      VALUES ('settle-daily', '${atOf(-30, '04:10:00')}', now(), 'gone')`);
    const api = await start();
    await until(async () => (await settledOn(-31)).length >= 2, 30_000);
    const startedAtMs = performance.now();
    expect(await api.stop()).toBe(0);
    expect(performance.now() - startedAtMs).toBeLessThan(10_000);
    expect(await runs(-30)).toMatchObject([{ outcome: 'failed', error: 'STOPPED' }]);
    await speedUp();
    await start();
    await until(async () => (await runs(-30))[0]?.outcome === 'ok', 30_000);
    expect(await settledOn(-31)).toHaveLength(40);
    expect(await violations()).toEqual([]);
  });

  it('have a step that takes longer than any request may', { timeout: 120_000 }, async () => {
    await paidOn(-41, 1);
    await slowDown(2);
    await postgres.query(`INSERT INTO mps.scheduled_runs (task, due_at, lease_until, instance)
      VALUES ('settle-daily', '${atOf(-40, '04:10:00')}', now(), 'gone')`);
    await start({ DATABASE_STATEMENT_TIMEOUT_MS: '1000' });
    await until(async () => (await runs(-40))[0]?.outcome === 'ok', 30_000);
    await speedUp();
    expect(await runs(-40)).toMatchObject([{ attempt: 2, result: { settled_merchants: 1 } }]);
  });

  it('run on when the database has been away', { timeout: 120_000 }, async () => {
    await paidOn(-2, 1);
    const api = await start();
    await postgres.end('SIGINT');
    await until(
      () => api.log().some(({ msg }) => String(msg).startsWith('scheduled tasks cannot be looked for')),
      30_000,
    );
    await postgres.restart();
    await forget(-1);
    await awaySince(2);
    await until(async () => (await runs(-1))[0]?.outcome === 'ok', 30_000);
    expect(await violations()).toEqual([]);
  });
});
