/** Run 2: an API process is killed in the middle of charges, again and again, and its clients go on with their keys. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pause } from './harness/client.js';
import { beginRun, lostAndTwice } from './harness/run.js';
import { sized } from './harness/size.js';
import { atStatement, MOMENTS } from './harness/statement-proxy.js';
import { startBank } from './harness/workload.js';
import { startWorld, type World } from './harness/world.js';

const KILLS = sized({ short: 10, long: 200 });
const CLIENTS = 6;
/** Leaves the processor to the processes that start again. */
const THINK_MS = 15;
/** A charge takes a few milliseconds: a moment within this time hits any of its steps, in Node's code too. */
const ANY_MOMENT_MS = 12;

describe.skipIf(process.platform !== 'linux')('an API process that is killed', { timeout: 1_800_000 }, () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ withDatabaseProxies: true });
  }, 120_000);
  afterAll(() => world?.stop());

  test(`run 2: ${KILLS} kills in charges`, async () => {
    const people = { cards: 4, members: CLIENTS, merchants: 3, balance: 100_000 };
    const run = await beginRun(world, 2, 'an API process is killed in a charge', people);
    const { client, population, random } = run;
    const bank = startBank({ client, population, random, clients: CLIENTS, target: world.target, thinkMs: THINK_MS });

    const kills: Record<string, number> = {};
    for (let count = 0; count < KILLS; count += 1) {
      const victim = count % world.apis.length;
      const [api, proxy] = [world.apis[victim], world.databaseProxies[victim]];
      if (api === undefined || proxy === undefined) throw new Error(`There is no process ${victim}.`);
      const moment = random.pick([...MOMENTS, 'any'] as const);
      if (moment === 'any') {
        await pause(random.next() * ANY_MOMENT_MS);
        api.crash();
      } else {
        await atStatement(proxy, 'charge_many', moment, () => {
          api.crash();
          return 'cut';
        });
      }
      kills[moment] = (kills[moment] ?? 0) + 1;
      await api.kill();
      await api.restart();
    }
    await bank.stop();

    // Every client came to know what became of every request.
    expect(bank.outcomes.filter(({ answer }) => answer === null)).toEqual([]);
    const { counts } = await run.end((result) => ({
      kills: KILLS,
      ...Object.fromEntries(Object.entries(kills).map(([moment, value]) => [`at "${moment}"`, value])),
      requests: result.counts.requests,
      'answers lost': result.counts.lost_answers,
      'answered again by the key': result.counts.replayed,
      ...lostAndTwice(result),
    }));
    expect(counts).toMatchObject({ found_done: 0, found_not_done: 0 });
    expect(counts.lost_answers).toBeGreaterThanOrEqual(KILLS / 2);
  });
});
