/** Run 13: API hosts whose clocks are wrong, and codes used at the moment of their expiry: the database's time decides. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { redisIsMissing } from '../../tests/support/redis-server.js';
import { repositoryRoot } from '../../tests/support/start-process.js';
import { type ApiServer, startApiServer } from './harness/api-server.js';
import { hashOf, inParallel, pause } from './harness/client.js';
import { httpCall } from './harness/http-call.js';
import { login } from './harness/population.js';
import { beginRun, lostAndTwice } from './harness/run.js';
import { sized } from './harness/size.js';
import { chargeOf } from './harness/workload.js';
import { startWorld, type World } from './harness/world.js';

const MINUTE_MS = 60_000;
const SHIFTS_MS = [5 * MINUTE_MS, -5 * MINUTE_MS];
const CODES = sized({ short: 60, long: 600 });
/** A code is used within this time around its expiry. */
const AROUND_MS = 1_000;

describe.skipIf(process.platform !== 'linux')('clocks', { timeout: 300_000 }, () => {
  let world: World;
  const shifted: ApiServer[] = [];
  beforeAll(async () => {
    world = await startWorld({ processes: 1 });
    const preload = join(repositoryRoot, 'qa', 'reliability', 'harness', 'shifted-clock.mjs');
    for (const shiftMs of SHIFTS_MS) {
      const env = { NODE_OPTIONS: `--import ${preload}`, SHIFT_CLOCK_MS: String(shiftMs) };
      const redis: Record<string, string> = redisIsMissing === null ? { REDIS_URL: world.redis?.url ?? '' } : {};
      shifted.push(await startApiServer({ DATABASE_URL: world.postgres.apiUrl, ...redis, ...env }));
    }
  }, 120_000);
  afterAll(async () => {
    for (const api of shifted) await api.kill();
    await world?.stop();
  });

  test(`run 13: clocks 5 minutes off, ${CODES} codes used within a second of their expiry`, async () => {
    const { fixtures, query } = world.postgres;
    const owners: { card: string; code: string }[] = [];
    while (owners.length < CODES) {
      const owner = await fixtures.createMember({ balance: 50 });
      owners.push({ card: owner.card_id, code: await fixtures.issueCode(owner, owner.card_id) });
    }
    const run = await beginRun(world, 13, 'clocks of the API hosts are wrong', {
      cards: 1,
      members: 2,
      merchants: 2,
      balance: 100,
    });
    const { client, population, random } = run;

    // The processes really live at other times.
    const timesOff = await Promise.all(
      shifted.map(async ({ url }) => {
        const { body } = await httpCall({ url: `${url}/live` });
        return Math.round((Date.parse(body.timestamp) - Date.now()) / MINUTE_MS);
      }),
    );
    expect(timesOff).toEqual([5, -5]);

    // A login of any of them is good at all of them.
    const apis = [...shifted, ...world.apis];
    for (const from of apis) {
      const { member_no } = await fixtures.createMember();
      const token = await login(from.url, { role: 'member', identifier: member_no });
      for (const { url } of apis) expect((await httpCall({ url: `${url}/auth/me`, token })).status).toBe(200);
    }

    const outcomes = { charged: 0, expired: 0 };
    const edges: number[] = [];
    await inParallel(owners, 4, async ({ card, code }) => {
      const [row] = await query<{ expires_ms: number }>(
        `UPDATE mps.payment_codes SET expires_at = clock_timestamp() + make_interval(secs => 1.2) WHERE code_hash = $1
         RETURNING (extract(epoch FROM expires_at) * 1000)::float8 AS expires_ms`,
        [Buffer.from(hashOf(code), 'hex')],
      );
      const expiresMs = Number(row?.expires_ms);
      await pause(1_200 + (random.next() * 2 - 1) * AROUND_MS);
      const { url } = random.pick(shifted);
      const before = await databaseNowMs();
      const outcome = await client.change(chargeOf(population, { card, code, amount: 1 }), { target: () => url });
      const after = await databaseNowMs();
      const { status, body } = outcome.answer ?? { status: 0, body: null };
      if (status === 200) {
        expect(before).toBeLessThan(expiresMs);
        outcomes.charged += 1;
      } else {
        expect(body?.error?.code).toBe('QR_EXPIRED_OR_INVALID');
        expect(after).toBeGreaterThanOrEqual(expiresMs);
        outcomes.expired += 1;
      }
      edges.push(Math.abs(before - expiresMs));
    });
    await run.end((result) => ({
      'codes used around their expiry': CODES,
      ...outcomes,
      'nearest to its expiry in ms': Math.round(Math.min(...edges)),
      'answers against the time of the database': 0,
      ...lostAndTwice(result),
    }));
    expect(Math.min(outcomes.charged, outcomes.expired)).toBeGreaterThan(CODES / 10);
  });

  async function databaseNowMs(): Promise<number> {
    const [row] = await world.postgres.query<{ now: number }>(
      'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now',
    );
    return Number(row?.now);
  }
});
