/**
 * The session cache of several processes: what one has read serves the others, and what one forgets all forget.
 *
 * Redis makes it fast and a channel makes revocations immediate, but neither is trusted with a revocation. Redis may
 * lose a message, hang, come back with what it held before, or be out of reach for the process that revokes alone.
 * So a session is believed for a minute only while this process also asks the database which sessions have ended
 * (`ended-sessions.ts`), and only if it was read from the database within that minute, by the database's own clock.
 * In every other case a session is believed for a moment, as without Redis.
 */
import type { Role } from '@mps/shared';
import { z } from 'zod';
import type { DatabaseGateway } from '../database/gateway.js';
import type { RedisConnection } from '../lib/redis-connection.js';
import { type EndedSessions, followEndedSessions } from './ended-sessions.js';
import type { Session } from './session.js';
import {
  type CacheMark,
  createMemorySessionCache,
  type ForgetFilter,
  type SessionCache,
  UNSHARED_LIFETIME_MS,
} from './session-cache.js';

const LIFETIME_MS = 60_000;
/** Longer than anything lives that was read before the revocation. */
const REFUSED_MS = 2 * LIFETIME_MS;
/** A process that stood still between reading and keeping keeps nothing. */
const MAX_READING_MS = 900;
/** Before that many refusals are kept, those that are over are dropped. */
const REFUSALS_BEFORE_CLEANING = 1_000;
const CHANNEL = 'mps:sessions:forget';

const keyOf = (sessionId: string) => `mps:session:${sessionId}`;

const Message = z.union([
  z.object({ sessionIds: z.array(z.string()) }),
  z.object({ role: z.enum(['member', 'merchant', 'admin']), subjectId: z.string() }),
]);

/** What stands in Redis. Only this code writes it; a value that cannot be read counts as none. */
interface SharedEntry {
  session: Session;
  /** When it was read, by the database's clock. */
  read_at_ms: number;
}

export interface SharedSessionCacheOptions {
  redis: RedisConnection;
  database: Pick<DatabaseGateway, 'call'>;
}

/** Builds the cache of a process that has Redis; it works as the one in memory does while Redis is away. */
export function createSharedSessionCache({ redis, database }: SharedSessionCacheOptions): SessionCache {
  const nowMs = () => performance.now();
  const refusals = createRefusals(nowMs);
  const ended: EndedSessions = followEndedSessions({
    database,
    isWanted: redis.isUp,
    onEnded: (sessionIds) => forgetHere({ sessionIds }),
  });
  const isTrusted = () => redis.isUp() && redis.isListening() && ended.isFresh();
  const local = createMemorySessionCache({
    lifetimeMs: () => (isTrusted() ? LIFETIME_MS : UNSHARED_LIFETIME_MS),
    nowMs,
  });
  redis.subscribe(CHANNEL, (text) => {
    const filter = readMessage(text);
    if (filter === null) return;
    forgetHere(filter);
    deleteShared(redis, filter);
  });

  function forgetHere(filter: ForgetFilter): void {
    refusals.add(filter);
    void local.forget(filter);
  }

  /** A session that another process has read, if it may still be believed. */
  async function getShared(sessionId: string): Promise<Session | null> {
    const since = await local.mark();
    const entry = readEntry(await redis.attempt((client) => client.get(keyOf(sessionId)), null));
    const databaseMs = ended.databaseNowMs();
    if (entry === null || databaseMs === null || !isTrusted() || refusals.refuses(entry.session)) return null;
    const ageMs = databaseMs - entry.read_at_ms;
    if (ageMs >= LIFETIME_MS || entry.session.session_id !== sessionId) return null;
    await local.put(entry.session, { ...since, atMs: nowMs() - ageMs });
    // What was forgotten in the meantime was not put, and is not answered either.
    return local.get(sessionId);
  }

  async function put(session: Session, since: CacheMark): Promise<void> {
    if (nowMs() - since.atMs > MAX_READING_MS) return;
    await local.put(session, since);
    if ((await local.get(session.session_id)) !== session) return;
    const readAtMs = ended.databaseTimeMs(since.atMs);
    if (readAtMs === null || !isTrusted()) return;
    const entry: SharedEntry = { session, read_at_ms: readAtMs };
    // Not waited for: the request that read the session has what it needs.
    void redis.attempt(
      (client) => client.set(keyOf(session.session_id), JSON.stringify(entry), 'PX', LIFETIME_MS),
      null,
    );
  }

  return {
    get: async (sessionId) => {
      ended.wake();
      return (await local.get(sessionId)) ?? (isTrusted() ? getShared(sessionId) : null);
    },
    mark: local.mark,
    put,
    forget: async (filter) => {
      forgetHere(filter);
      deleteShared(redis, filter);
      await redis.attempt((client) => client.publish(CHANNEL, JSON.stringify(filter)), 0);
    },
  };
}

/** Every process that hears of it deletes: it may have put there itself what it read before the revocation. */
function deleteShared(redis: RedisConnection, filter: ForgetFilter): void {
  // Those of a subject cannot be named; they are refused where they are found, and gone after a minute.
  if (!('sessionIds' in filter)) return;
  for (const sessionId of filter.sessionIds) void redis.attempt((client) => client.del(keyOf(sessionId)), 0);
}

/** Which sessions are not to be taken from Redis, because they, or all of their subject's, were forgotten lately. */
function createRefusals(nowMs: () => number) {
  const until = new Map<string, number>();
  const has = (key: string) => (until.get(key) ?? 0) > nowMs();
  const subjectKey = (role: Role, subjectId: string) => `${role}:${subjectId}`;

  function clean(): void {
    if (until.size < REFUSALS_BEFORE_CLEANING) return;
    for (const [key, untilMs] of until) if (untilMs <= nowMs()) until.delete(key);
  }

  return {
    add: (filter: ForgetFilter) => {
      clean();
      const keys = 'sessionIds' in filter ? filter.sessionIds : [subjectKey(filter.role, filter.subjectId)];
      for (const key of keys) until.set(key, nowMs() + REFUSED_MS);
    },
    refuses: (session: Session) => has(session.session_id) || has(subjectKey(session.role, session.subject_id)),
  };
}

function readMessage(text: string): ForgetFilter | null {
  const result = Message.safeParse(readJson(text));
  return result.success ? result.data : null;
}

function readEntry(text: string | null): SharedEntry | null {
  const value = text === null ? null : (readJson(text) as Partial<SharedEntry> | null);
  if (typeof value?.read_at_ms !== 'number' || typeof value.session?.session_id !== 'string') return null;
  return { session: value.session, read_at_ms: value.read_at_ms };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
