/** The books of scheduled work: who runs what for which due time, and when a task is late. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TASK_NAMES, TASKS, type TaskName } from '../../server/src/config/tasks.js';
import { createFixtures, type Fixtures } from '../support/fixtures.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';
import { runThrough } from './run-through.js';

let db: TestDatabase;
let fixtures: Fixtures;
beforeAll(async () => {
  db = await openTestDatabase();
  fixtures = createFixtures(db);
});
afterAll(() => db?.close());
beforeEach(() => db.query('DELETE FROM mps.scheduled_runs'));

const DUE = '2026-03-01T04:10:00.000Z';
const start = (task: TaskName = 'verify-ledger', due = DUE) =>
  db.one('system_start_run', { p_task: task, p_due_at: due, p_instance: 'test' });
const refuses = (call: Promise<unknown>, errorCode: string) => expect(call).rejects.toMatchObject({ errorCode });
const endLease = () => db.query(`UPDATE mps.scheduled_runs SET lease_until = now() - interval '1 second'`);
const waiting = (p_due_times: Record<string, string[]> = {}) => db.call('system_waiting_runs', { p_due_times });
const overview = async (task: TaskName) =>
  (await db.call('system_scheduled_runs', {})).find((row) => row.task === task);

describe('a run', () => {
  it('belongs to the first who starts it', async () => {
    const claims = await Promise.all(Array.from({ length: 8 }, () => start()));
    expect(claims.filter((claim) => claim.is_claimed)).toHaveLength(1);
    expect(claims.every((claim) => claim.attempt === 1)).toBe(true);
    expect(await db.query('SELECT * FROM mps.scheduled_runs')).toHaveLength(1);
  });

  it('is taken over when its holder gives no sign of life, and the old holder can do nothing more', async () => {
    const dead = await start('clean-expired');
    await endLease();
    expect(await waiting()).toEqual([{ task: 'clean-expired', due_at: DUE, instance: 'test' }]);
    const heir = await start('clean-expired');
    expect(heir).toMatchObject({ is_claimed: true, attempt: 2, run_id: dead.run_id });
    const old = { p_run_id: dead.run_id, p_attempt: dead.attempt };
    await refuses(db.call('system_continue_run', old), 'INVALID_STATE_TRANSITION');
    expect(await db.one('system_extend_run', old)).toBe(false);
    expect(await db.one('system_fail_run', { ...old, p_error: 'late' })).toBe(false);
    const step = await db.one('system_continue_run', { ...old, p_attempt: heir.attempt });
    expect(step).toMatchObject({ is_finished: true, outcome: 'ok' });
    expect(await waiting()).toEqual([]);
  });

  it('is kept by signs of life', async () => {
    const holder = await start();
    await endLease();
    expect(await db.one('system_extend_run', { p_run_id: holder.run_id, p_attempt: 1 })).toBe(true);
    expect((await start()).is_claimed).toBe(false);
  });

  it('may be tried again after it has failed, never after it is done', async () => {
    const holder = await start();
    await db.one('system_fail_run', { p_run_id: holder.run_id, p_attempt: 1, p_error: 'TIMEOUT (57014)' });
    expect(await overview('verify-ledger')).toMatchObject({ last_outcome: 'failed', last_succeeded_at: null });
    expect(await runThrough(db, 'verify-ledger', DUE)).toMatchObject({ outcome: 'ok', ran_now: true, attempt: 2 });
    expect(await start()).toMatchObject({ is_claimed: false, outcome: 'ok', attempt: 2 });
  });

  it('is refused for a time that has not come, and for a task that there is not', async () => {
    await refuses(start('settle-daily', new Date(Date.now() + 3_600_000).toISOString()), 'VALIDATION_FAILED');
    await refuses(start('settle-weekly' as TaskName), 'NOT_FOUND');
  });

  it('is the business of the service alone', async () => {
    const calls = [
      () => db.call('system_start_run', { p_task: 'settle-daily', p_due_at: DUE, p_instance: 'x' }, actor),
      () => db.call('system_continue_run', { p_run_id: 1, p_attempt: 1 }, actor),
      () => db.call('system_extend_run', { p_run_id: 1, p_attempt: 1 }, actor),
      () => db.call('system_fail_run', { p_run_id: 1, p_attempt: 1, p_error: 'x' }, actor),
      () => db.call('system_plan_task', { p_task: 'settle-daily' }, actor),
      () => db.call('system_waiting_runs', { p_due_times: {} }, actor),
      () => db.call('system_scheduled_runs', {}, actor),
      () => db.call('system_time_zone', {}, actor),
    ];
    let actor = {};
    for (const role of ['member', 'merchant', 'admin'] as const) {
      actor = { role };
      for (const call of calls) await refuses(call(), 'PERMISSION_DENIED');
    }
  });
});

describe('the runs that wait for a process', () => {
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
  const plan = (p_plan: string | null, task: TaskName = 'settle-daily') =>
    db.one('system_plan_task', { p_task: task, p_plan, p_late_after_seconds: p_plan === null ? null : 93_600 });
  const plannedSince = (time: string) =>
    db.query(`UPDATE mps.scheduled_tasks SET planned_since = $1 WHERE task = 'settle-daily'`, [time]);
  const next = async (times: string[]) => (await waiting({ 'settle-daily': times }))[0]?.due_at ?? null;
  beforeEach(async () => {
    await plan('10 4 * * * Asia/Taipei');
    await plannedSince(daysAgo(40));
  });

  it('are the oldest due time without a run, and none that has not come', async () => {
    const [first, second, third] = [daysAgo(3), daysAgo(2), daysAgo(1)];
    await runThrough(db, 'settle-daily', second);
    const times = [third, second, first, daysAgo(-1)];
    expect(await waiting({ 'settle-daily': times })).toEqual([{ task: 'settle-daily', due_at: first, instance: null }]);
    await runThrough(db, 'settle-daily', first);
    expect(await next(times)).toBe(third);
    await runThrough(db, 'settle-daily', third);
    expect(await next(times)).toBeNull();
    expect(await waiting({ 'settle-weekly': [first] })).toEqual([]);
  });

  it('are none of a task that is being run, so that no day is settled into a later one', async () => {
    const [first, second] = [daysAgo(2), daysAgo(1)];
    const holder = await start('settle-daily', first);
    expect(await waiting({ 'settle-daily': [first, second] })).toEqual([]);
    await start('verify-audit', second);
    await endLease();
    expect(await waiting({ 'settle-daily': [first, second] })).toMatchObject([
      { task: 'settle-daily', due_at: first, instance: 'test' },
      { task: 'verify-audit', due_at: second, instance: 'test' },
    ]);
    await db.one('system_extend_run', { p_run_id: holder.run_id, p_attempt: 1 });
    await db.one('system_fail_run', { p_run_id: holder.run_id, p_attempt: 1, p_error: 'TIMEOUT (57014)' });
    // A failed run pauses; the days after it do not wait.
    expect(await next([first, second])).toBe(second);
  });

  it('leave out what was due before the task was planned', async () => {
    await plannedSince(daysAgo(1.5));
    const newest = daysAgo(1);
    expect(await next([daysAgo(2), newest])).toBe(newest);
    await plan(null);
    await plan('10 4 * * * Asia/Taipei');
    expect(await next([daysAgo(2), newest])).toBeNull();
  });

  it('go on after the newest run when the plan is changed, so that no day is run again at its new time', async () => {
    await runThrough(db, 'settle-daily', daysAgo(3));
    const [missed, newest] = [daysAgo(2), daysAgo(1)];
    await plan('30 5 * * * Asia/Taipei');
    expect(await next([daysAgo(5), daysAgo(4), missed, newest])).toBe(missed);
    // A process that still has the old plan, and one with the new one again.
    await plan('10 4 * * * Asia/Taipei');
    await plan('30 5 * * * Asia/Taipei');
    expect(await next([daysAgo(4), missed, newest])).toBe(missed);
  });

  it('include a failed run after a pause that grows, ten times at most', async () => {
    const failedAgo = async (attempt: number, seconds: number) => {
      await db.query(
        `INSERT INTO mps.scheduled_runs AS r (task, due_at, attempt, lease_until, outcome, finished_at, instance)
         VALUES ('verify-audit', $1, $2::int, now(), 'failed', now() - make_interval(secs => $3::int), 'test')
         ON CONFLICT (task, due_at) DO UPDATE SET attempt = excluded.attempt, finished_at = excluded.finished_at`,
        [DUE, attempt, seconds],
      );
      return (await waiting()).length;
    };
    expect(await failedAgo(1, 1)).toBe(0);
    expect(await failedAgo(1, 3)).toBe(1);
    expect(await failedAgo(3, 10)).toBe(0);
    expect(await failedAgo(3, 21)).toBe(1);
    expect(await failedAgo(9, 8_000)).toBe(0);
    expect(await failedAgo(9, 8_200)).toBe(1);
    expect(await failedAgo(10, 1_000_000)).toBe(0);
  });
});

describe('every task', () => {
  it.each(TASK_NAMES)('%s runs on an empty day', async (task) => {
    expect(await runThrough(db, task, DUE)).toMatchObject({ outcome: 'ok', ran_now: true, error: null });
  });

  it('is known to the database', async () => {
    const rows = await db.call('system_scheduled_runs', {});
    expect(rows.map((row) => row.task).sort()).toEqual([...Object.keys(TASKS)].sort());
  });
});

describe('the tasks do what they are named', () => {
  it('rotates the codes that were live at the due time, and none that was issued since', async () => {
    const [early, late] = [await fixtures.createMember(), await fixtures.createMember()];
    const old = await fixtures.issueCode(early, early.card_id);
    await db.query(`UPDATE mps.payment_codes SET created_at = now() - interval '5 minutes'`);
    const fresh = await fixtures.issueCode(late, late.card_id);
    const due = new Date(Date.now() - 60_000).toISOString();
    expect((await runThrough(db, 'rotate-codes', due)).result).toEqual({ rotated_cards: 1 });
    await refuses(db.call('validate_qr_plain', { p_qr_plain: old }), 'QR_EXPIRED_OR_INVALID');
    expect(await db.call('validate_qr_plain', { p_qr_plain: fresh })).toHaveLength(1);
  });

  it('expires due cards', async () => {
    const card = await fixtures.issueCard({
      card_type: 'voucher',
      initial_value: 5,
      expires_at: '2099-01-01T00:00:00Z',
    });
    await db.query(`UPDATE mps.cards SET expires_at = now() - interval '1 hour' WHERE id = $1`, [card.card_id]);
    expect((await runThrough(db, 'expire-cards', DUE)).result).toEqual({ expired_cards: 1 });
  });

  it('cleans up its own history after 400 days', async () => {
    await runThrough(db, 'verify-ledger', DUE);
    await db.query(`UPDATE mps.scheduled_runs SET due_at = now() - interval '401 days'`);
    await runThrough(db, 'verify-audit', DUE);
    expect((await runThrough(db, 'clean-expired', DUE)).result).toMatchObject({ removed_runs: 1 });
    const left = await db.query<{ task: string }>('SELECT task FROM mps.scheduled_runs ORDER BY task');
    expect(left.map((row) => row.task)).toEqual(['clean-expired', 'verify-audit']);
  });

  it('counts what is wrong with the ledger', async () => {
    const member = await fixtures.createMember({ balance: 10 });
    await db.query('UPDATE mps.cards SET balance = balance + 1 WHERE id = $1', [member.card_id]);
    const run = await runThrough(db, 'verify-ledger', DUE);
    await db.query('UPDATE mps.cards SET balance = balance - 1 WHERE id = $1', [member.card_id]);
    expect(run.outcome).toBe('ok');
    expect(run.result.violations).toBeGreaterThan(0);
    expect((await overview('verify-ledger'))?.last_result).toEqual(run.result);
  });
});

describe('lateness', () => {
  it('begins when the longest gap and a grace have passed since the last success', async () => {
    await db.one('system_plan_task', { p_task: 'verify-audit', p_late_after_seconds: 7_200 });
    await runThrough(db, 'verify-audit', DUE);
    const row = await overview('verify-audit');
    expect(row).toMatchObject({ last_outcome: 'ok' });
    expect(Date.parse(row?.due_by ?? '') - Date.parse(row?.last_succeeded_at ?? '')).toBe(7_200_000);
    await db.query(
      `UPDATE mps.scheduled_runs SET finished_at = finished_at - interval '3 hours', started_at = now() - interval '3 hours'`,
    );
    await db.query(`UPDATE mps.scheduled_tasks SET planned_since = now() - interval '1 day'`);
    expect(Date.parse((await overview('verify-audit'))?.due_by ?? '')).toBeLessThan(Date.now());
  });

  it('is known of a task that has never run, and of none that is not planned', async () => {
    await db.query(`UPDATE mps.scheduled_tasks SET planned_since = now() - interval '40 days'`);
    expect(Date.parse((await overview('settle-monthly'))?.due_by ?? '')).toBeLessThan(Date.now());
    await db.one('system_plan_task', { p_task: 'settle-monthly' });
    expect((await overview('settle-monthly'))?.due_by).toBeNull();
    await db.one('system_plan_task', {
      p_task: 'settle-monthly',
      p_plan: '40 4 1 * * UTC',
      p_late_after_seconds: 3_600,
    });
    expect(Date.parse((await overview('settle-monthly'))?.due_by ?? '')).toBeGreaterThan(Date.now());
  });
});
