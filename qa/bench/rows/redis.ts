/** What a session costs that a cache holds: in the process, and shared by Redis. */

import { TILL_MERCHANT } from '../../../tests/support/fill-database.js';
import { redisIsMissing, startRedisServer } from '../../../tests/support/redis-server.js';
import { logIn, type ServerProcess, startApi } from '../api.js';
import { requestText, runLoad } from '../load/run-load.js';
import { type Figure, ms, type RowResult } from '../report.js';
import { medianOf, middleHalfOf } from '../statistics.js';
import type { World } from '../world.js';

/** In one turn of one way; short, so that what the machine does meanwhile meets both ways alike. */
const CALLS = 2_000;
const TURNS = 10;
const CONNECTIONS = 4;
const MARK_MS = 0.1;

/**
 * The cost of a session is the difference between a call that needs a login and nothing else, and one that is answered
 * without one. What Redis adds is the difference between the same call with and without it; the ways take turns.
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
  const costs: Record<'on' | 'off', Cost[]> = { on: [], off: [] };
  try {
    const tokens = {
      on: await logIn(apis.on.port, 'merchant', TILL_MERCHANT),
      off: await logIn(apis.off.port, 'merchant', TILL_MERCHANT),
    };
    for (let turn = -1; turn < sizes.rounds * TURNS; turn += 1) {
      const order = turn % 2 === 0 ? (['off', 'on'] as const) : (['on', 'off'] as const);
      for (const side of order) {
        const own = await cpuOf(apis[side], tokens[side]);
        const without = await cpuOf(apis[side], null);
        // The first turn makes both warm.
        if (turn >= 0) costs[side].push({ own, beyond: own - without });
      }
    }
  } finally {
    await Promise.all([apis.on.stop(), apis.off.stop(), redis.stop()]);
  }
  const beyond = (side: 'on' | 'off') => costs[side].map((cost) => cost.beyond);
  const difference = costs.on.map(({ own }, turn) => own - (costs.off[turn]?.own ?? Number.NaN));
  const figure = (name: string, values: readonly number[], markMs: number | null): Figure => {
    const median = medianOf(values);
    const { from, to } = middleHalfOf(values);
    return {
      row: 'redis',
      name,
      value: ms(median),
      mark: markMs === null ? null : `< ${markMs} ms`,
      isMet: markMs === null ? null : median < markMs,
      note: `half of ${values.length} turns ${ms(from)} to ${ms(to)}`,
      data: { costs: [...values] },
    };
  };
  return {
    figures: [
      figure('a call with a login, beyond one without: CPU, session cached in the process', beyond('off'), null),
      figure('the same with Redis, where the session is cached and the call is counted', beyond('on'), null),
      figure('Redis on against off: what it adds to the CPU of a request', difference, MARK_MS),
    ],
  };
}

/** CPU of the API process for a call with a login, in milliseconds. */
interface Cost {
  own: number;
  /** More than a call without one. */
  beyond: number;
}

/** CPU of the API process for a call, in milliseconds; without a token the call is refused as early as can be. */
async function cpuOf(api: ServerProcess, token: string | null): Promise<number> {
  const request = requestText({ method: 'GET', path: token === null ? '/live' : '/auth/me', token });
  const before = api.cpuMs();
  const { answered } = await runLoad({
    port: api.port,
    connections: CONNECTIONS,
    durationMs: 20_000,
    requests: [request],
    firstNumber: 0,
    limit: CALLS,
  });
  return (api.cpuMs() - before) / answered;
}
