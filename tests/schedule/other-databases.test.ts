/** Scheduled tasks where there is no PostgreSQL server of one's own: embedded, and through PostgREST. */
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { type ApiProcess, startApiProcess } from '../support/api-process.js';
import { type ClonedDatabase, cloneDatabase } from '../support/databases/cloned-database.js';
import { onServer, startDatabaseServer } from '../support/databases/database-server.js';
import { keyFor } from '../support/databases/postgrest.js';
import { onlyTasks } from '../support/no-tasks.js';
import { temporaryFolder } from '../support/start-process.js';
import { until } from '../support/until.js';
import { runTaskProcess } from './command.js';

/** A due time comes at most this long after a start. */
const A_MINUTE_MS = 75_000;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder?.remove());

const doneIn = (api: ApiProcess) => api.log().filter(({ msg }) => msg === 'scheduled task done');

test('the embedded database runs one task at a time, while no server holds it', { timeout: 300_000 }, async () => {
  const env = { MPS_DATA_DIR: folder.path };
  const args = ['settle-daily', '--due', '2026-03-01T04:10:00+08:00'];
  expect(await runTaskProcess(args, env)).toMatchObject({ code: 0, run: { outcome: 'ok', ran_now: true } });
  expect(await runTaskProcess(args, env)).toMatchObject({ code: 0, run: { outcome: 'ok', ran_now: false } });

  const server = await startApiProcess(env);
  const refused = await runTaskProcess(args, env);
  await server.stop();
  expect(refused.code).toBe(1);
  expect(refused.run).toBeUndefined();
  expect(refused.output).toContain(folder.path);
});

test('a server on the embedded database runs each task when it is due, once', { timeout: 240_000 }, async () => {
  const env = { MPS_DATA_DIR: folder.path, LOG_LEVEL: 'info', SCHEDULE: onlyTasks({ 'expire-cards': '* * * * *' }) };
  const server = await startApiProcess(env);
  await until(() => doneIn(server).length > 0, A_MINUTE_MS);
  const [first] = doneIn(server);
  expect(first).toMatchObject({ task: 'expire-cards', outcome: 'ok', attempt: 1 });
  const startedLateMs = Date.parse(String(first?.time)) - Date.parse(String(first?.due_at));
  expect(startedLateMs).toBeLessThan(5_000);
  expect(await server.stop()).toBe(0);

  // What fell due while no server ran is made up by the next one, and what was done is left alone.
  const next = await startApiProcess(env);
  await until(() => doneIn(next).length > 0, A_MINUTE_MS);
  expect(await next.stop()).toBe(0);
  const dueTimes = [...doneIn(server), ...doneIn(next)].map(({ due_at }) => due_at);
  expect(new Set(dueTimes).size).toBe(dueTimes.length);
});

describe('through PostgREST', () => {
  let database: ClonedDatabase;
  let env: Record<string, string>;
  let stop: () => Promise<void>;
  const started: ApiProcess[] = [];
  beforeAll(async () => {
    const own = await startDatabaseServer();
    stop = own.stop;
    // As on Supabase, where no call of the API may take longer than some seconds.
    await onServer(own.server.adminUrl, (client) =>
      client.query(`ALTER ROLE ${own.server.authenticator.name} SET statement_timeout = '1500ms'`),
    );
    database = await cloneDatabase(own.server, 'supabase');
    env = {
      SUPABASE_URL: database.postgrest?.url ?? '',
      SUPABASE_SERVICE_ROLE_KEY: await keyFor('service_role', own.server.jwtSecret),
      LOG_LEVEL: 'info',
    };
  }, 120_000);
  afterAll(async () => {
    await Promise.all(started.map((api) => api.stop('SIGKILL')));
    await database?.close();
    await stop?.();
  });

  it('two servers run a missed task once, in steps that may take longer than a request', {
    timeout: 120_000,
  }, async () => {
    await database.query(`
      CREATE FUNCTION mps.slow_down() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN PERFORM pg_sleep(3); RETURN NEW; END $$;
      CREATE TRIGGER slow_down BEFORE UPDATE ON mps.scheduled_runs
        FOR EACH ROW WHEN (NEW.outcome = 'ok') EXECUTE FUNCTION mps.slow_down();`);
    await database.query(`UPDATE mps.scheduled_tasks SET plan = '10 4 * * * Asia/Taipei',
      planned_since = now() - interval '3 days' WHERE task = 'settle-daily'`);
    const settings = { ...env, SCHEDULE: onlyTasks({ 'settle-daily': '10 4 * * *' }) };
    started.push(...(await Promise.all([startApiProcess(settings), startApiProcess(settings)])));
    await until(() => started.flatMap(doneIn).length >= 3, 60_000);
    const runs = await database.query<{ outcome: string; attempt: number }>(
      'SELECT outcome, attempt FROM mps.scheduled_runs ORDER BY due_at',
    );
    expect(runs).toEqual(Array.from({ length: 3 }, () => ({ outcome: 'ok', attempt: 1 })));
    expect(started.flatMap(doneIn)).toHaveLength(3);
  });
});
