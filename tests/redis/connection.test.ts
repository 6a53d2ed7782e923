import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { pinoLines } from '../support/log-lines.js';
import { type RedisServer, redisIsMissing, startRedisServer } from '../support/redis-server.js';
import { openRedis, type RedisConnection, readAddress } from '../support/server-package.js';
import { temporaryFolder } from '../support/start-process.js';
import { until } from '../support/until.js';

describe('addresses', () => {
  test('one host with user, password and database', () => {
    const address = readAddress('redis://app:p%40ss@cache.example:6380/2', false);
    expect(address).toMatchObject({
      nodes: [{ host: 'cache.example', port: 6380 }],
      isCluster: false,
      options: { username: 'app', password: 'p@ss', db: 2 },
    });
    expect(address.description).toBe('cache.example:6380');
  });

  test('TLS, and IPv6 without its brackets', () => {
    expect(readAddress('rediss://[::1]', false)).toMatchObject({
      nodes: [{ host: '::1', port: 6379 }],
      options: { tls: {} },
    });
  });

  test('several hosts are a cluster', () => {
    const address = readAddress('redis://:secret@one:7001, two:7002,redis://three', false);
    expect(address.isCluster).toBe(true);
    expect(address.nodes.map(({ host, port }) => `${host}:${port}`)).toEqual(['one:7001', 'two:7002', 'three:6379']);
    expect(address.description).not.toContain('secret');
  });
});

describe.skipIf(redisIsMissing !== null)('a connection', () => {
  let server: RedisServer;
  let redis: RedisConnection;
  let log: ReturnType<typeof pinoLines>;

  beforeAll(async () => {
    server = await startRedisServer();
    log = pinoLines('info');
    redis = await openRedis({ url: server.url, isCluster: false, log: log.logger });
  });
  afterAll(async () => {
    await redis.close();
    await server.stop();
  });
  afterEach(async () => {
    await until(() => redis.isUp());
  });

  test('is up after opening, and runs commands', async () => {
    expect(redis.isUp()).toBe(true);
    expect(await redis.attempt((client) => client.set('a', '1'), null)).toBe('OK');
    expect(await redis.attempt((client) => client.get('a'), null)).toBe('1');
  });

  test('a command that Redis refuses is answered by the alternative and says nothing against the connection', async () => {
    expect(await redis.attempt((client) => client.lpush('a', '1'), -1)).toBe(-1);
    expect(redis.isUp()).toBe(true);
  });

  test('a stopped Redis costs the first command some milliseconds, the others nothing; it is used again after', async () => {
    server.pause();
    const first = await timed(() => redis.attempt((client) => client.get('a'), 'without'));
    const second = await timed(() => redis.attempt((client) => client.get('a'), 'without'));
    await until(() => log.lines().some(({ msg }) => String(msg).startsWith('Redis is away')));
    // Also a library that uses the client itself is not held up.
    const direct = await timed(() => redis.client.get('a').catch(() => 'refused'));
    server.resume();
    expect(first).toMatchObject({ answer: 'without' });
    expect(first.ms).toBeLessThan(120);
    expect(second.answer).toBe('without');
    expect(second.ms).toBeLessThan(10);
    expect(direct.answer).toBe('refused');
    expect(direct.ms).toBeLessThan(120);
    await until(() => redis.isUp());
    expect(await redis.attempt((client) => client.get('a'), null)).toBe('1');
  });

  test('a killed Redis is away at once and used again within two seconds after it is back; one line each', async () => {
    const before = log.lines().length;
    await server.kill();
    await until(() => !redis.isUp());
    expect(await redis.attempt((client) => client.get('a'), 'without')).toBe('without');
    await new Promise((resolve) => setTimeout(resolve, 700));
    await server.restart();
    await until(() => redis.isUp(), 2_000);
    const said = log.lines().slice(before);
    expect(said.map(({ level }) => level)).toEqual(['warn', 'info']);
  });

  test('messages are heard, also after the connection was lost', async () => {
    const heard: string[] = [];
    redis.subscribe('news', (message) => heard.push(message));
    await until(async () => (await publish('one')) === 1);
    await until(() => heard.includes('one'));
    await server.kill();
    await server.restart();
    await until(() => redis.isUp());
    await until(async () => (await publish('two')) === 1);
    await until(() => heard.includes('two'));
  });

  const publish = (message: string) => redis.attempt((client) => client.publish('news', message), 0);
});

describe.skipIf(redisIsMissing !== null)('other ways to run Redis', () => {
  test('a start without Redis goes on, says so, and Redis is used once it answers', async () => {
    const server = await startRedisServer();
    await server.kill();
    const log = pinoLines('info');
    const redis = await openRedis({ url: server.url, isCluster: false, log: log.logger });
    expect(redis.isUp()).toBe(false);
    expect(log.lines().map(({ msg }) => msg)).toEqual([expect.stringContaining('check REDIS_URL')]);
    await server.restart();
    await until(() => redis.isUp());
    await redis.close();
    await server.stop();
  });

  test('a cluster', async () => {
    const folder = await temporaryFolder();
    const config = ['--cluster-enabled', 'yes', '--cluster-config-file', `${folder.path}/nodes.conf`];
    // A node that has met no other does not know its own address.
    const server = await startRedisServer([...config, '--cluster-announce-ip', '127.0.0.1']);
    await server.command('CLUSTER ADDSLOTSRANGE 0 16383');
    await until(async () => (await server.command('CLUSTER INFO')).includes('cluster_state:ok'));
    const redis = await openRedis({ url: server.url, isCluster: true, log: pinoLines('info').logger });
    await until(() => redis.isUp());
    const heard: string[] = [];
    redis.subscribe('news', (message) => heard.push(message));
    await until(() => redis.isListening());
    expect(await redis.attempt((client) => client.set('key', 'value'), null)).toBe('OK');
    await until(async () => {
      await redis.attempt((client) => client.publish('news', 'one'), 0);
      return heard.includes('one');
    });
    server.pause();
    const { ms } = await timed(() => redis.attempt((client) => client.get('key'), null));
    expect(ms).toBeLessThan(120);
    server.resume();
    await until(async () => (await redis.attempt((client) => client.get('key'), null)) === 'value');
    await redis.close();
    await server.stop();
    await folder.remove();
  });
});

async function timed<T>(work: () => Promise<T>): Promise<{ answer: T; ms: number }> {
  const startedAt = performance.now();
  const answer = await work();
  return { answer, ms: performance.now() - startedAt };
}
