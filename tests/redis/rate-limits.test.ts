/** The limits of two processes: counted together through Redis, each for itself without it, never an error. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pinoLines } from '../support/log-lines.js';
import { type RedisServer, redisIsMissing, startRedisServer } from '../support/redis-server.js';
import { createCallLimiter, openRedis, type RedisConnection } from '../support/server-package.js';
import { until } from '../support/until.js';

const LIMITS = { requests: 4, windowSeconds: 60 };

describe.skipIf(redisIsMissing !== null)('the limits of two processes', () => {
  let server: RedisServer;
  let connections: RedisConnection[];
  let limiters: ReturnType<typeof createCallLimiter>[];

  beforeAll(async () => {
    server = await startRedisServer();
    const { logger } = pinoLines('silent');
    connections = await Promise.all([1, 2].map(() => openRedis({ url: server.url, isCluster: false, log: logger })));
    limiters = connections.map(({ client }) => createCallLimiter(LIMITS, client));
  });
  afterAll(async () => {
    await Promise.all(connections.map((redis) => redis.close()));
    await server.stop();
  });

  /** Six calls, taking turns; which of them were refused. */
  async function sixCalls(caller: string): Promise<boolean[]> {
    const refused: boolean[] = [];
    for (let index = 0; index < 6; index += 1) {
      const standing = await limiters[index % 2]?.count(caller);
      refused.push(standing?.isRefused === true);
    }
    return refused;
  }

  const upIs = (isUp: boolean) => until(() => connections.every((redis) => redis.isUp() === isUp));

  test('count together', async () => {
    expect(await sixCalls('one')).toEqual([false, false, false, false, true, true]);
  });

  test.each(['killed', 'stopped'])('count each for itself with Redis %s, and together again after', async (how) => {
    if (how === 'killed') await server.kill();
    else server.pause();
    const startedAt = performance.now();
    expect(await sixCalls(`${how} 1`)).toEqual([false, false, false, false, false, false]);
    expect(performance.now() - startedAt).toBeLessThan(6 * 100);
    await upIs(false);
    expect(await sixCalls(`${how} 2`)).toEqual([false, false, false, false, false, false]);
    await server.restart();
    server.resume();
    await upIs(true);
    expect(await sixCalls(`${how} 3`)).toEqual([false, false, false, false, true, true]);
  });
});
