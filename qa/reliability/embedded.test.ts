/** Run 19: the embedded database, whose only process is killed while it writes, and which is opened again. */
import { openEmbedded } from '@mps/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/support/start-process.js';
import { until } from '../../tests/support/until.js';
import { type ApiServer, startApiServer } from './harness/api-server.js';
import { checkRestored, expectSound } from './harness/checker.js';
import { createClient, pause } from './harness/client.js';
import { openJournal } from './harness/journal.js';
import { createPurses } from './harness/population.js';
import { fillPurse, startPurseBank } from './harness/purse-bank.js';
import { randomOf } from './harness/random.js';
import { reportRun } from './harness/report.js';
import { lostAndTwice } from './harness/run.js';
import { sized } from './harness/size.js';

const KILLS = sized({ short: 3, long: 20 });
const CLIENTS = 4;

describe.skipIf(process.platform !== 'linux')('the embedded database', { timeout: 600_000 }, () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let api: ApiServer;
  beforeAll(async () => {
    folder = await temporaryFolder();
    api = await startApiServer({ MPS_DATA_DIR: folder.path, DEMO_DATA: 'true' });
  }, 120_000);
  afterAll(async () => {
    await api?.kill();
    await folder?.remove();
  });

  /** One process alone may hold the folder: the API's ends first. */
  async function inDatabase<T>(work: (query: Parameters<typeof checkRestored>[0]) => Promise<T>): Promise<T> {
    await api.kill();
    const database = await openEmbedded({ dataDir: folder.path });
    try {
      return await work((sql, params) => database.query(sql, params));
    } finally {
      await database.close();
    }
  }

  test(`run 19: killed ${KILLS} times during writes, and opened again`, async () => {
    const startedAt = performance.now();
    const random = randomOf('run 19');
    const { purses, shop } = await createPurses(api.url, CLIENTS);
    for (const purse of purses) await fillPurse(api.url, purse);
    const before = await inDatabase(async (query) => {
      const rows = await query<{ id: string }>('SELECT id FROM mps.transactions');
      return new Set(rows.map(({ id }) => id));
    });
    await api.restart();

    const journal = openJournal('run 19');
    const client = createClient(journal);
    const bank = startPurseBank({ client, purses, shop, random, target: () => api.url });
    for (let count = 0; count < KILLS; count += 1) {
      const doneBefore = bank.done();
      await until(() => bank.done() > doneBefore + CLIENTS * 4, 20_000);
      await pause(random.next() * 30);
      await api.kill();
      await api.restart();
    }
    await bank.stop();
    const result = await inDatabase((query) => checkRestored(query, journal, before, Number.POSITIVE_INFINITY));
    expectSound(result, journal);
    expect(bank.outcomes.filter(({ answer }) => answer === null)).toEqual([]);
    expect(result.counts.done).toBeGreaterThan(KILLS * 10);
    reportRun(19, 'the embedded database is killed during writes', startedAt, {
      kills: KILLS,
      requests: result.counts.requests,
      done: result.counts.done,
      'answers lost': result.counts.lost_answers,
      'answered again by the key': result.counts.replayed,
      ...lostAndTwice(result),
    });
  });
});
