/** What a session costs that a cache holds: in the process, and shared by Redis. */

import { redisIsMissing, startRedisServer } from '../../support/redis-server.js';
import { logIn, type ServerProcess, startApi } from '../api.js';
import { TILL_MERCHANT } from '../data.js';
import { requestText, runLoad } from '../load/run-load.js';
import { type Figure, ms, type RowResult } from '../report.js';
import { medianOf, spreadOf } from '../statistics.js';
import type { World } from '../world.js';

const CALLS = 4_000;
const MARK_MS = 0.1;

/**
 * The cost of a session is the difference between a call that needs a login and nothing else, and one that is
 * answered without one, each one after the other on one connection.
 */
export async function measureRedis({ large: database, runFolder, sizes }: World): Promise<RowResult> {
  if (redisIsMissing !== null) {
    return {
      figures: [
        {
          row: 'redis',
          name: 'a session from Redis',
          value: 'not measured',
          mark: `< ${MARK_MS} ms`,
          isMet: null,
          note: redisIsMissing,
        },
      ],
    };
  }
  const redis = await startRedisServer();
  const env = { DATABASE_URL: database.apiUrl };
  const apis = {
    off: await startApi({ runFolder, env }),
    on: await startApi({ runFolder, env: { ...env, REDIS_URL: redis.url } }),
  };
  const costs: Record<'on' | 'off', number[]> = { on: [], off: [] };
  try {
    const tokens = {
      on: await logIn(apis.on.port, 'merchant', TILL_MERCHANT),
      off: await logIn(apis.off.port, 'merchant', TILL_MERCHANT),
    };
    for (let round = 0; round <= sizes.rounds; round += 1) {
      for (const side of ['off', 'on'] as const) {
        const cost = (await cpuOf(apis[side], tokens[side])) - (await cpuOf(apis[side], null));
        if (round > 0) costs[side].push(cost);
      }
    }
  } finally {
    await Promise.all([apis.on.stop(), apis.off.stop(), redis.stop()]);
  }
  const figure = (side: 'on' | 'off', name: string): Figure => {
    const { median, min, max } = spreadOf(costs[side]);
    return {
      row: 'redis',
      name,
      value: ms(median),
      mark: `< ${MARK_MS} ms`,
      isMet: median < MARK_MS,
      note: `${ms(min)} to ${ms(max)}`,
      data: { costs: costs[side] },
    };
  };
  return {
    figures: [
      figure('off', 'a login that the process has cached: CPU of a call beyond one without a login'),
      figure('on', 'the same with Redis, which also counts the call for its limit'),
      {
        row: 'redis',
        name: 'Redis on against off',
        value: ms(medianOf(costs.on) - medianOf(costs.off)),
        mark: null,
        isMet: null,
        note: 'the difference of the two',
      },
    ],
  };
}

/** CPU of the API process for a call, in milliseconds; without a token the call is refused as early as can be. */
async function cpuOf(api: ServerProcess, token: string | null): Promise<number> {
  const request = requestText({ method: 'GET', path: token === null ? '/live' : '/auth/me', token });
  const before = api.cpuMs();
  const { answered } = await runLoad({
    port: api.port,
    connections: 4,
    durationMs: 20_000,
    requests: [request],
    firstNumber: 0,
    limit: CALLS,
  });
  return (api.cpuMs() - before) / answered;
}
