/** Run 3: PostgreSQL is killed and restarted under load. What was answered is there, and the API serves again soon. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../tests/support/until.js';
import { pause } from './harness/client.js';
import { httpCall } from './harness/http-call.js';
import { beginRun, lostAndTwice } from './harness/run.js';
import { sized } from './harness/size.js';
import { startBank } from './harness/workload.js';
import { startWorld, type World } from './harness/world.js';

const ENDS = sized({ short: 4, long: 40 });
const CLIENTS = 6;
const BACK_WITHIN_MS = 10_000;

describe.skipIf(process.platform !== 'linux')('PostgreSQL that ends', { timeout: 900_000 }, () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  }, 120_000);
  afterAll(() => world?.stop());

  test(`run 3: ${ENDS / 2} kills and ${ENDS / 2} fast restarts under load`, async () => {
    const people = { cards: 4, members: CLIENTS, merchants: 3, balance: 100_000 };
    const run = await beginRun(world, 3, 'PostgreSQL is killed and restarted', people);
    const { client, population, random } = run;
    const bank = startBank({ client, population, random, clients: CLIENTS, target: world.target });

    const backAfterMs: number[] = [];
    for (let count = 0; count < ENDS; count += 1) {
      const doneBefore = bank.done();
      await until(() => bank.done() > doneBefore + CLIENTS, BACK_WITHIN_MS);
      await pause(random.between(0, 300));
      await world.postgres.end(count % 2 === 0 ? 'SIGKILL' : 'SIGINT');
      await pause(random.between(0, 1_500));
      await world.postgres.restart();
      const backAt = performance.now();
      const isReady = async ({ url }: { url: string }) => (await httpCall({ url: `${url}/ready` })).status === 200;
      await until(async () => (await Promise.all(world.apis.map(isReady))).every(Boolean), BACK_WITHIN_MS);
      const doneAtReady = bank.done();
      await until(() => bank.done() > doneAtReady + CLIENTS, BACK_WITHIN_MS);
      backAfterMs.push(performance.now() - backAt);
    }
    await bank.stop();

    expect(bank.outcomes.filter(({ answer }) => answer === null)).toEqual([]);
    for (const api of world.apis) expect(api.isRunning()).toBe(true);
    await run.end((result) => ({
      kills: ENDS / 2,
      'fast restarts': ENDS / 2,
      requests: result.counts.requests,
      done: result.counts.done,
      'answered again by the key': result.counts.replayed,
      'ms until all serve again, at most': Math.round(Math.max(...backAfterMs)),
      ...lostAndTwice(result),
    }));
    expect(Math.max(...backAfterMs)).toBeLessThan(BACK_WITHIN_MS);
  });
});
