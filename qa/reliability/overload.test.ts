/** More callers than the API has connections for (run 15), and a stop in the middle of work (run 17). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onServer } from '../../tests/support/databases/database-server.js';
import { type ApiServer, startApiServer } from './harness/api-server.js';
import { type Outcome, type Planned, pause } from './harness/client.js';
import type { Answer } from './harness/http-call.js';
import { beginRun, lostAndTwice } from './harness/run.js';
import { sized } from './harness/size.js';
import { chargeOf, issueCode, rechargeOf } from './harness/workload.js';
import { startWorld, type World } from './harness/world.js';

const CALLERS = 300;
const POOL_SIZE = 10;
/** Longer than a call waits for a free connection. */
const BLOCKED_MS = 7_000;
const STOPS = sized({ short: 2, long: 12 });
const STOPPED_WITHIN_MS = 10_000;

describe.skipIf(process.platform !== 'linux')('too much at once', { timeout: 300_000 }, () => {
  let world: World;
  let small: ApiServer;
  beforeAll(async () => {
    world = await startWorld();
    small = await startApiServer({
      DATABASE_URL: world.postgres.apiUrl,
      ...(world.redis === null ? {} : { REDIS_URL: world.redis.url }),
      DATABASE_POOL_SIZE: String(POOL_SIZE),
    });
  }, 120_000);
  afterAll(async () => {
    await small?.kill();
    await world?.stop();
  });

  test(`run 15: ${CALLERS} clients on a pool of ${POOL_SIZE}`, async () => {
    const people = { cards: 20, members: 10, merchants: 3, balance: 100_000 };
    const run = await beginRun(world, 15, '300 clients on a pool of 10', people);
    const { client, population, random } = run;
    const toSmall = { target: () => small.url, giveUpAfterMs: 60_000 };

    /** All callers at once, each until it knows what became of its recharge. */
    const rush = (): Promise<Outcome[]> =>
      Promise.all(
        Array.from({ length: CALLERS }, (_, index) => {
          const token = population.members[index % population.members.length]?.token ?? '';
          return client.change(rechargeOf(token, random.pick(population.cards), 1), toSmall);
        }),
      );
    const free = await rush();
    expect(free.filter(({ answer }) => answer?.status !== 200)).toEqual([]);
    expect(free.filter(({ attempts }) => attempts > 1)).toEqual([]);

    // Every connection of the pool waits for a lock: the callers behind them are told to come again.
    const blocked: Answer[] = [];
    const first = await onServer(world.postgres.adminUrl, async (holder) => {
      await holder.query('BEGIN');
      await holder.query('LOCK TABLE mps.cards IN ACCESS EXCLUSIVE MODE');
      const sent = Array.from({ length: CALLERS }, (_, index) => {
        const token = population.members[index % population.members.length]?.token ?? '';
        return client.plan(rechargeOf(token, random.pick(population.cards), 1));
      });
      const answers = Promise.all(sent.map((each) => each.attempt(small.url).then((answer) => ({ each, answer }))));
      await pause(BLOCKED_MS);
      await holder.query('ROLLBACK');
      return answers;
    });
    const again: Planned[] = [];
    for (const { each, answer } of first) {
      if (answer === null) throw new Error('A caller was given no answer.');
      blocked.push(answer);
      if (answer.status !== 200) again.push(each);
      if (answer.status === 200) continue;
      expect([503, 504]).toContain(answer.status);
      if (answer.status === 503) expect(answer.headers['retry-after']).toMatch(/^\d+$/);
    }
    const refused = blocked.filter(({ status }) => status === 503).length;
    expect(refused).toBeGreaterThan(CALLERS / 2);
    // By their keys they then get what they asked for, at the first attempt: nothing of it hangs on.
    await pause(1_000);
    for (const answer of await Promise.all(again.map((each) => each.attempt(small.url))))
      expect(answer?.status).toBe(200);
    const recovered = await rush();
    expect(recovered.filter(({ answer, attempts }) => answer?.status !== 200 || attempts > 1)).toEqual([]);

    const { counts } = await run.end((result) => ({
      callers: CALLERS,
      'connections in the pool': POOL_SIZE,
      'served while free': free.length,
      'longest wait while free, in ms': Math.round(Math.max(...free.map(({ ms }) => ms))),
      'answered 503 with Retry-After while blocked': refused,
      'served after it': again.length + recovered.length,
      ...lostAndTwice(result),
    }));
    expect(counts.done).toBe(CALLERS * 3);
  });

  test(`run 17: a stop signal under load, ${STOPS} times`, async () => {
    const people = { cards: 4, members: 8, merchants: 3, balance: 100_000 };
    const run = await beginRun(world, 17, 'a stop signal under load', people);
    const { client, population, random } = run;
    const totals = { answered: 0, refused: 0 };
    const stopMs: number[] = [];
    for (let count = 0; count < STOPS; count += 1) {
      const index = count % world.apis.length;
      const api = world.apis[index];
      if (api === undefined) throw new Error(`There is no process ${index}.`);
      const other = { target: world.target(index + 1) };
      let isOver = false;
      // Each sends once and to this process alone, so that what the stop did to a request is seen.
      const clients = population.members.map(async ({ token }, each) => {
        while (!isOver) {
          const card = random.pick(population.cards);
          const code = await issueCode(client, token, card, other);
          const merchant = each % population.merchants.length;
          const answer = await client.plan(chargeOf(population, { card, merchant, code, amount: 1 })).attempt(api.url);
          if (answer === null) totals.refused += 1;
          else if (answer.status === 200) totals.answered += 1;
          else expect(answer.status).toBe(503);
        }
      });
      await pause(random.between(300, 900));
      const startedAt = performance.now();
      const code = await api.stop(random.pick(['SIGTERM', 'SIGINT'] as const));
      stopMs.push(performance.now() - startedAt);
      expect(code).toBe(0);
      await pause(100);
      isOver = true;
      await Promise.all(clients);
      await api.restart();
    }
    const { counts } = await run.end((result) => ({
      stops: STOPS,
      'answered requests': totals.answered,
      'connections refused or ended before the request was taken': totals.refused,
      'done without an answer': result.counts.found_done,
      'slowest stop in ms': Math.round(Math.max(...stopMs)),
      ...lostAndTwice(result),
    }));
    // What the process took on, it also answered.
    expect(counts.found_done).toBe(0);
    expect(totals.answered).toBeGreaterThan(STOPS * 10);
    expect(totals.refused).toBeGreaterThan(0);
    expect(Math.max(...stopMs)).toBeLessThan(STOPPED_WITHIN_MS);
  });
});
