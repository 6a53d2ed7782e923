/** Guesses of a password are counted by all processes together, also while Redis is busy. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pinoLines } from '../support/log-lines.js';
import { type RedisServer, redisIsMissing, startRedisServer } from '../support/redis-server.js';
import { ApplicationError, createThrottle, openRedis, type RedisConnection } from '../support/server-package.js';

const TRIES = 5;
/** Longer than Redis is waited for by what only becomes faster through it. */
const BUSY_MS = 300;

describe.skipIf(redisIsMissing !== null)('guesses at two processes', () => {
  let server: RedisServer;
  let connections: RedisConnection[];

  beforeAll(async () => {
    server = await startRedisServer();
    const { logger } = pinoLines('silent');
    connections = await Promise.all([1, 2].map(() => openRedis({ url: server.url, isCluster: false, log: logger })));
  });
  afterAll(async () => {
    await Promise.all(connections.map((redis) => redis.close()));
    await server.stop();
  });

  /** Twelve wrong guesses, half at each; how many of them were looked at. */
  async function twelveGuesses(account: string, before: () => Promise<unknown>): Promise<number> {
    const throttles = connections.map(({ patientClient }) => createThrottle({ tries: TRIES, redis: patientClient }));
    let looked = 0;
    for (let guess = 0; guess < 12; guess += 1) {
      await before();
      const attempt = async () => {
        looked += 1;
        throw new ApplicationError('INVALID_CREDENTIALS');
      };
      await throttles[guess % 2]
        ?.guard({ kind: 'password', account, address: '198.51.100.1' }, attempt)
        .catch(() => {});
    }
    return looked;
  }

  test('five are looked at', async () => {
    expect(await twelveGuesses('quiet', async () => {})).toBe(TRIES);
  });

  test('five are looked at while Redis answers late', async () => {
    expect(await twelveGuesses('busy', () => server.command(`CLIENT PAUSE ${BUSY_MS}`))).toBe(TRIES);
  });
});
