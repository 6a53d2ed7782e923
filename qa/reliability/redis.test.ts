/** Redis is lost (run 4) and stands still (run 5) while people pay: no payment depends on it, and no request waits. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { redisIsMissing } from '../../tests/support/redis-server.js';
import { type ApiServer, startApiServer } from './harness/api-server.js';
import { pause } from './harness/client.js';
import { httpCall } from './harness/http-call.js';
import { login } from './harness/population.js';
import { beginRun, lostAndTwice } from './harness/run.js';
import { sized } from './harness/size.js';
import { startBank } from './harness/workload.js';
import { startWorld, type World } from './harness/world.js';

const ROUNDS = sized({ short: 1, long: 6 });
const STOPPED_MS = sized({ short: 4_000, long: 30_000 });
const P99_BELOW_MS = 1_000;
const CLIENTS = 6;
const CALLS_ALLOWED = 40;

describe.skipIf(process.platform !== 'linux' || redisIsMissing !== null)('Redis', { timeout: 300_000 }, () => {
  let world: World;
  /** One process that lets a caller make few calls a minute, on the same Redis. */
  let strict: ApiServer;
  beforeAll(async () => {
    world = await startWorld();
    const { postgres, redis } = world;
    const env = { DATABASE_URL: postgres.apiUrl, REDIS_URL: redis?.url ?? '' };
    strict = await startApiServer({ ...env, RATE_LIMIT_REQUESTS: String(CALLS_ALLOWED) });
  }, 120_000);
  afterAll(async () => {
    await strict?.kill();
    await world?.stop();
  });

  const redisOf = () => {
    if (world.redis === null) throw new Error('There is no Redis.');
    return world.redis;
  };
  const people = { cards: 4, members: CLIENTS, merchants: 3, balance: 100_000 };
  const me = async (token: string, index: number) =>
    (await httpCall({ url: `${world.target(index)(0)}/auth/me`, token })).status;
  const newLogin = async () => {
    const { member_no } = await world.postgres.fixtures.createMember();
    return login(world.target()(0), { role: 'member', identifier: member_no });
  };

  /** The first answer that refuses a caller for calling too often. */
  async function callsUntilLimit(token: string) {
    for (let calls = 1; calls <= CALLS_ALLOWED * 2; calls += 1) {
      const answer = await httpCall({ url: `${strict.url}/auth/me`, token });
      if (answer.status === 429) return { calls, retryAfter: Number(answer.headers['retry-after']) };
      expect(answer.status).toBe(200);
    }
    throw new Error(`No limit after ${CALLS_ALLOWED * 2} calls.`);
  }

  test(`run 4: Redis flushed, killed and started again, ${ROUNDS} times in mid-run`, async () => {
    const run = await beginRun(world, 4, 'Redis is flushed and killed', people);
    const { client, population, random } = run;
    const redis = redisOf();
    const bank = startBank({ client, population, random, clients: CLIENTS, target: world.target });
    const ended: string[] = [];
    const limits: number[] = [];

    /** Logins that have ended stay so, the others stay, and limits hold, whatever Redis remembers. */
    async function expectAsDocumented(kept: string): Promise<void> {
      const token = await newLogin();
      expect((await httpCall({ url: `${world.target()(0)}/auth/logout`, token, method: 'POST' })).status).toBe(200);
      ended.push(token);
      // What one process ends, the other refuses within a second.
      await pause(1_000);
      for (const index of [0, 1]) {
        for (const each of ended) expect(await me(each, index)).toBe(401);
        expect(await me(kept, index)).toBe(200);
      }
      const { calls, retryAfter } = await callsUntilLimit(await newLogin());
      expect(retryAfter).toBeGreaterThan(0);
      limits.push(calls);
    }

    for (let round = 0; round < ROUNDS; round += 1) {
      const kept = await newLogin();
      await expectAsDocumented(kept);
      await redis.command('FLUSHALL');
      await expectAsDocumented(kept);
      await redis.kill();
      await expectAsDocumented(kept);
      await redis.restart();
      await expectAsDocumented(kept);
    }
    await bank.stop();
    const refusals = bank.outcomes.filter(({ answer }) => answer === null || [401, 429].includes(answer.status));
    expect(refusals).toEqual([]);
    expect(Math.max(...limits)).toBeLessThanOrEqual(CALLS_ALLOWED + 1);
    await run.end((result) => ({
      flushes: ROUNDS,
      kills: ROUNDS,
      requests: result.counts.requests,
      done: result.counts.done,
      'ended logins asked again': ended.length,
      'callers stopped at their limit': limits.length,
      ...lostAndTwice(result),
    }));
  });

  test(`run 5: Redis stands still for ${STOPPED_MS / 1000} s`, async () => {
    const run = await beginRun(world, 5, 'Redis stands still (SIGSTOP)', people);
    const { client, population, random } = run;
    const bank = startBank({ client, population, random, clients: CLIENTS, target: world.target, thinkMs: 20 });
    await pause(1_000);
    const before = bank.done();
    redisOf().pause();
    await pause(STOPPED_MS);
    const during = bank.outcomes.slice(before);
    redisOf().resume();
    await pause(1_000);
    await bank.stop();
    const waits = during.map(({ ms }) => ms).sort((one, other) => one - other);
    const p99 = waits[Math.floor(waits.length * 0.99)] ?? Number.POSITIVE_INFINITY;
    await run.end((result) => ({
      'seconds stopped': STOPPED_MS / 1000,
      'operations meanwhile': during.length,
      'p99 in ms': Math.round(p99),
      'longest in ms': Math.round(waits.at(-1) ?? 0),
      ...lostAndTwice(result),
    }));
    expect(during.length).toBeGreaterThan(STOPPED_MS / 100);
    expect(during.filter(({ answer }) => answer === null)).toEqual([]);
    expect(p99).toBeLessThan(P99_BELOW_MS);
  });
});
