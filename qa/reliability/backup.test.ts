/** Run 18: a backup taken under load, restored into an empty database: what was answered before it is there. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BackupWorld, backupIsMissing, startBackupWorld } from '../../tests/deploy/backup-world.js';
import { onServer } from '../../tests/support/databases/database-server.js';
import { until } from '../../tests/support/until.js';
import { type ApiServer, startApiServer } from './harness/api-server.js';
import { beginCheck, type CheckResult, checkRestored, expectSound } from './harness/checker.js';
import { createClient, pause } from './harness/client.js';
import { openJournal } from './harness/journal.js';
import { createPurses } from './harness/population.js';
import { fillPurse, startPurseBank } from './harness/purse-bank.js';
import { randomOf } from './harness/random.js';
import { reportRun } from './harness/report.js';
import { lostAndTwice } from './harness/run.js';
import { sized } from './harness/size.js';

const BACKUPS = sized({ short: 1, long: 3 });
const CLIENTS = 4;

describe.skipIf(process.platform !== 'linux' || backupIsMissing !== null)('a backup', { timeout: 300_000 }, () => {
  let world: BackupWorld;
  const apis: ApiServer[] = [];
  beforeAll(async () => {
    world = await startBackupWorld();
    apis.push(await startApiServer({ DATABASE_URL: world.source(), MIGRATE_ON_START: 'true', DEMO_DATA: 'true' }));
    apis.push(await startApiServer({ DATABASE_URL: world.source() }));
  }, 120_000);
  afterAll(async () => {
    for (const api of apis) await api.kill();
    await world?.stop();
  });

  const queryOf =
    (url: string) =>
    <R>(sql: string, params: readonly unknown[] = []) =>
      onServer(url, async (client) => (await client.query(sql, [...params])).rows.map(readNumbers) as R[]);

  test(`run 18: ${BACKUPS} backups under load, each restored into an empty database`, async () => {
    const startedAt = performance.now();
    const random = randomOf('run 18');
    const target = (attempt: number) => apis[attempt % 2]?.url ?? '';
    const { purses, shop } = await createPurses(target(0), CLIENTS);
    for (const purse of purses) await fillPurse(target(0), purse);
    const source = queryOf(world.source());
    const before = new Set((await source<{ id: string }>('SELECT id FROM mps.transactions')).map(({ id }) => id));
    const check = await beginCheck(source);
    const journal = openJournal('run 18');
    const bank = startPurseBank({ client: createClient(journal), purses, shop, random, target });

    const backups: { file: string; at: number }[] = [];
    for (let count = 0; count < BACKUPS; count += 1) {
      const doneBefore = bank.done();
      await until(() => bank.done() > doneBefore + 40, 30_000);
      await pause(random.between(0, 300));
      // Names carry the second in which they were taken.
      if (count > 0) await pause(1_000);
      const at = Date.now();
      backups.push({ at, file: await world.backUp() });
    }
    await bank.stop();
    expectSound(await check(journal), journal);

    const results: CheckResult[] = [];
    for (const [index, { file, at }] of backups.entries()) {
      const url = await world.createTarget(`restored_${index}`);
      const restored = await world.script('restore.sh', [file], { DATABASE_URL: url, ...world.key });
      expect(restored.code, restored.stderr).toBe(0);
      const result = await checkRestored(queryOf(url), journal, before, at);
      expectSound(result, journal);
      results.push(result);
      await expectService(url);
    }
    const [last] = results.slice(-1);
    reportRun(18, 'backup under load, restore into an empty database', startedAt, {
      'backups restored': results.length,
      operations: last?.counts.asked ?? 0,
      'rows of the restored ledgers that do not hold': results.reduce((sum, each) => sum + each.violations.length, 0),
      ...(last === undefined ? {} : lostAndTwice(last)),
    });
  });

  /** A server on the restored database takes logins and payments. */
  async function expectService(url: string): Promise<void> {
    const api = await startApiServer({ DATABASE_URL: url });
    try {
      const { purses, shop } = await createPurses(api.url, 1);
      for (const purse of purses) await fillPurse(api.url, purse);
      const journal = openJournal('run 18 restored');
      const check = await beginCheck(queryOf(url));
      const client = createClient(journal);
      const bank = startPurseBank({ client, purses, shop, random: randomOf('restored'), target: () => api.url });
      await until(() => bank.done() > 10, 20_000);
      await bank.stop();
      expectSound(await check(journal), journal);
    } finally {
      await api.kill();
    }
  }
});

/** Whole numbers of eight bytes come as text from the driver; all that the check reads are far below the limit. */
function readNumbers(row: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(row).map(([name, value]) => [
    name,
    typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value,
  ]);
  return Object.fromEntries(entries);
}
