import type { Role } from '@mps/shared';
import { LRUCache } from 'lru-cache';
import type { Session } from './session.js';

/** Which cached sessions to forget: some by id, or all of a member, merchant or administrator. */
export type ForgetFilter = { sessionIds: readonly string[] } | { role: Role; subjectId: string };

/** When a reading of the database began, as the cache counts. */
export interface CacheMark {
  /** How often something had been forgotten by then. */
  forgotten: number;
  /** On the cache's own clock. */
  atMs: number;
}

/**
 * Repeats for a moment what the database said of alive sessions; never the truth itself. Asynchronous, so
 * that it may also stand outside the process.
 */
export interface SessionCache {
  get(sessionId: string): Promise<Session | null>;
  /** To be taken before the database is read, and handed to `put` with what was read. */
  mark(): Promise<CacheMark>;
  /** Keeps a session, unless something was forgotten since the mark: it may have been this one. */
  put(session: Session, since: CacheMark): Promise<void>;
  forget(filter: ForgetFilter): Promise<void>;
}

/**
 * How long a session may be believed alive without asking: the time in which other processes notice a
 * revocation, at most one second.
 */
export const UNSHARED_LIFETIME_MS = 900;
/** More sessions than are busy at a time: without a limit, memory would grow with every login. */
const MAX_SESSIONS = 20_000;

interface Entry {
  session: Session;
  readAtMs: number;
}

export interface MemorySessionCacheOptions {
  /** How long an entry is believed after it was read; asked anew each time, because it may have to shrink. */
  lifetimeMs?: () => number;
  nowMs?: () => number;
}

/** The cache of one process. Forgetting takes effect at once here. */
export function createMemorySessionCache(options: MemorySessionCacheOptions = {}): SessionCache {
  const { lifetimeMs = () => UNSHARED_LIFETIME_MS, nowMs = () => performance.now() } = options;
  const entries = new LRUCache<string, Entry>({ max: MAX_SESSIONS });
  let forgotten = 0;

  return {
    get: async (sessionId) => {
      const entry = entries.get(sessionId);
      if (entry === undefined || nowMs() - entry.readAtMs < lifetimeMs()) return entry?.session ?? null;
      entries.delete(sessionId);
      return null;
    },
    mark: async () => ({ forgotten, atMs: nowMs() }),
    put: async (session, since) => {
      if (since.forgotten !== forgotten) return;
      entries.set(session.session_id, { session, readAtMs: since.atMs });
    },
    forget: async (filter) => {
      forgotten += 1;
      if ('sessionIds' in filter) {
        for (const sessionId of filter.sessionIds) entries.delete(sessionId);
        return;
      }
      // A copy: an entry that is deleted during the iteration could end or repeat it.
      for (const [sessionId, { session }] of [...entries]) {
        if (session.role === filter.role && session.subject_id === filter.subjectId) entries.delete(sessionId);
      }
    },
  };
}
