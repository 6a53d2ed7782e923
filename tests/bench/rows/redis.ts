/** What a session costs that a cache holds: in the process, and shared by Redis. */
import { redisIsMissing, startRedisServer } from '../../support/redis-server.js';
import { logIn, type ServerProcess, startApi } from '../api.js';
import { TILL_MERCHANT } from '../data.js';
import { requestText, runLoad } from '../load/run-load.js';
import { type Figure, ms, type RowResult } from '../report.js';
import { spreadOf } from '../statistics.js';
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
  const difference = costs.on.map((cost, round) => cost - (costs.off[round] ?? Number.NaN));
  const figure = (name: string, values: readonly number[], markMs: number | null): Figure => {
    const { median, min, max } = spreadOf(values);
    return {
      row: 'redis',
      name,
      value: ms(median),
      mark: markMs === null ? null : `< ${markMs} ms`,
      isMet: markMs === null ? null : median < markMs,
      note: `${ms(min)} to ${ms(max)}`,
      data: { costs: [...values] },
    };
  };
  return {
    figures: [
      figure('a call with a login, beyond one without: CPU, session cached in the process', costs.off, null),
      figure('the same with Redis, where the session is cached and the call is counted', costs.on, null),
      figure('Redis on against off: what it adds to the CPU of a request', difference, MARK_MS),
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
