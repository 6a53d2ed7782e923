/** The schedule where there is no PostgreSQL server of one's own: what works, and what says why it does not. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApiProcess } from '../support/api-process.js';
import { temporaryFolder } from '../support/start-process.js';
import { runTaskProcess, startCommand } from './command.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder?.remove());

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

test.each([
  ['embedded', {}, 'set DATABASE_URL'],
  [
    'supabase',
    { SUPABASE_URL: 'http://127.0.0.1:9', SUPABASE_SERVICE_ROLE_KEY: 'key' },
    'deploy/supabase/pg_cron.sql, or run-task',
  ],
])('schedule in %s mode says what it needs', { timeout: 30_000 }, async (_, env, advice) => {
  const command = startCommand(['schedule'], { MPS_DATA_DIR: folder.path, ...env });
  expect(await command.ended).toBe(1);
  expect(command.output()).toContain(advice);
});
