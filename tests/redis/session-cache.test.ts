/** What two processes believe of a session, whatever Redis does. The database is told by hand what has ended. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { pinoLines } from '../support/log-lines.js';
import { type RedisServer, redisIsMissing, startRedisServer } from '../support/redis-server.js';
import { createSharedSessionCache, openRedis, type RedisConnection } from '../support/server-package.js';
import { until } from '../support/until.js';

type Cache = ReturnType<typeof createSharedSessionCache>;
type CachedSession = Parameters<Cache['put']>[0];

/** Longer than a session may be believed without proof. */
const MOMENT_MS = 950;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const newSession = (changes: Partial<CachedSession> = {}): CachedSession => ({
  session_id: randomUUID(),
  role: 'member',
  subject_id: randomUUID(),
  name: '王小明',
  merchant_id: null,
  merchant_code: null,
  operator: null,
  operator_role: null,
  administrator_role: null,
  permissions: [],
  issued_at: new Date().toISOString(),
  expires_at: new Date(Date.now() + 3_600_000).toISOString(),
  ...changes,
});

describe.skipIf(redisIsMissing !== null)('the session cache of two processes', () => {
  let server: RedisServer;
  let connections: RedisConnection[];
  let one: Cache;
  let other: Cache;
  let ended: string[];
  let databaseIsAway: boolean;

  const database = {
    call: async () => {
      if (databaseIsAway) throw new Error('away');
      return [{ session_ids: [...ended], read_at: new Date().toISOString() }] as never;
    },
  };

  beforeAll(async () => {
    server = await startRedisServer();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    ended = [];
    databaseIsAway = false;
    const { logger } = pinoLines('silent');
    connections = await Promise.all([1, 2].map(() => openRedis({ url: server.url, isCluster: false, log: logger })));
    [one, other] = connections.map((redis) => createSharedSessionCache({ redis, database })) as [Cache, Cache];
    await until(() => connections.every((redis) => redis.isUp() && redis.isListening()));
    await Promise.all([one, other].map((cache) => cache.get('wakes it')));
    await pause(50);
  });
  afterEach(async () => {
    await Promise.all(connections.map((redis) => redis.close()));
    await server.restart();
    server.resume();
  });

  /** As a process does after reading the database. */
  const keep = async (cache: Cache, session: CachedSession) => {
    await cache.put(session, await cache.mark());
    await pause(20);
    return session;
  };

  test('what one has read serves the other, and longer than a moment', async () => {
    const session = await keep(one, newSession());
    expect(await other.get(session.session_id)).toEqual(session);
    await pause(MOMENT_MS);
    expect(await one.get(session.session_id)).toBe(session);
    expect(await other.get(session.session_id)).toEqual(session);
  });

  test('what one forgets the other forgets at once: by id, and all of a subject', async () => {
    const [byId, bySubject, kept] = [newSession(), newSession(), newSession()];
    for (const session of [byId, bySubject, kept]) {
      await keep(one, session);
      await other.get(session.session_id);
    }
    await one.forget({ sessionIds: [byId.session_id] });
    await one.forget({ role: 'member', subjectId: bySubject.subject_id });
    await pause(50);
    for (const cache of [one, other]) {
      expect(await cache.get(byId.session_id)).toBeNull();
      expect(await cache.get(bySubject.session_id)).toBeNull();
      expect(await cache.get(kept.session_id)).toEqual(kept);
    }
  });

  test('a revocation that nobody published is known within a second', async () => {
    const session = await keep(one, newSession());
    await other.get(session.session_id);
    ended = [session.session_id];
    await pause(1_000);
    expect(await one.get(session.session_id)).toBeNull();
    expect(await other.get(session.session_id)).toBeNull();
  });

  test('a Redis that comes back with what it held before is not believed', async () => {
    const session = await keep(one, newSession());
    const kept = await connections[0]?.attempt((client) => client.get(`mps:session:${session.session_id}`), null);
    await one.forget({ sessionIds: [session.session_id] });
    ended = [session.session_id];
    await connections[0]?.attempt((client) => client.set(`mps:session:${session.session_id}`, kept ?? ''), null);
    await pause(350);
    expect(await one.get(session.session_id)).toBeNull();
    expect(await other.get(session.session_id)).toBeNull();
  });

  test('what was read more than a minute ago, by the clock of the database, is not believed', async () => {
    const session = newSession();
    const entry = JSON.stringify({ session, read_at_ms: Date.now() - 60_001 });
    await connections[0]?.attempt((client) => client.set(`mps:session:${session.session_id}`, entry), null);
    expect(await other.get(session.session_id)).toBeNull();
  });

  test('rubbish in Redis counts as nothing', async () => {
    for (const text of ['', 'x', 'null', '{}', '{"session":{},"read_at_ms":1}', '[1]']) {
      await connections[0]?.attempt((client) => client.set('mps:session:rubbish', text), null);
      expect(await other.get('rubbish')).toBeNull();
    }
    await connections[0]?.attempt((client) => client.publish('mps:sessions:forget', '{"sessionIds":1}'), 0);
  });

  test('a process that stood still between reading and keeping keeps nothing', async () => {
    const session = newSession();
    const since = await one.mark();
    await pause(MOMENT_MS);
    await one.put(session, since);
    expect(await one.get(session.session_id)).toBeNull();
  });

  test('what was read before a revocation is not kept after it, here or there', async () => {
    const session = newSession();
    const [here, there] = [await one.mark(), await other.mark()];
    await one.forget({ sessionIds: [session.session_id] });
    await pause(50);
    await one.put(session, here);
    await other.put(session, there);
    expect(await one.get(session.session_id)).toBeNull();
    expect(await other.get(session.session_id)).toBeNull();
  });

  test('while the database does not say what has ended, a session is believed for a moment', async () => {
    const session = await keep(one, newSession());
    databaseIsAway = true;
    await pause(MOMENT_MS);
    expect(await one.get(session.session_id)).toBeNull();
    expect(await other.get(session.session_id)).toBeNull();
  });

  test.each(['killed', 'stopped'])(
    'with Redis %s a session is believed for a moment, by each process alone',
    async (how) => {
      const session = await keep(one, newSession());
      if (how === 'killed') await server.kill();
      else server.pause();
      await pause(MOMENT_MS);
      const startedAt = performance.now();
      expect(await one.get(session.session_id)).toBeNull();
      await keep(one, session);
      expect(await one.get(session.session_id)).toBe(session);
      expect(await other.get(session.session_id)).toBeNull();
      await one.forget({ sessionIds: [session.session_id] });
      expect(await one.get(session.session_id)).toBeNull();
      expect(performance.now() - startedAt).toBeLessThan(250);
    },
  );

  test('a flushed Redis is filled again', async () => {
    const session = await keep(one, newSession());
    await server.command('FLUSHALL');
    expect(await other.get(session.session_id)).toBeNull();
    await keep(one, session);
    expect(await other.get(session.session_id)).toEqual(session);
  });
});
