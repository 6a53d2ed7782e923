import type { DatabaseGateway } from '../database/gateway.js';

/** How often the database is asked which sessions have ended. */
const INTERVAL_MS = 300;
/** A look at the database that began longer ago proves nothing: a revocation has to be noticed within a second. */
const FRESH_MS = 900;
/** Nobody asks for this long: nothing is kept that could have ended, and the looking rests. */
const REST_AFTER_MS = 60_000;
/** Longer than a transaction may take to commit after the time that it writes as the end of a session. */
const OVERLAP_MS = 15_000;
/** Longer than a session that ended is found again by the looks that follow. */
const KNOWN_MS = 60_000;

/** What one process knows of the sessions that have just ended, wherever they were ended. */
export interface EndedSessions {
  /** To be called at each use, so that the looking goes on. */
  wake(): void;
  /** True while every revocation that was committed 0.9 s ago or earlier is known here. */
  isFresh(): boolean;
  /** The database's time now, no earlier than it really is; null before the first look. */
  databaseNowMs(): number | null;
  /** The database's time at a moment of this process's clock, no later than it really was; null before the first look. */
  databaseTimeMs(atMs: number): number | null;
}

export interface EndedSessionsOptions {
  database: Pick<DatabaseGateway, 'call'>;
  /** Receives the ids of sessions that have ended since the last look. */
  onEnded(sessionIds: readonly string[]): void;
  /** False while nobody makes use of the answers. */
  isWanted(): boolean;
  nowMs?: () => number;
}

interface Look {
  startedAtMs: number;
  endedAtMs: number;
  /** The database's time of the look. */
  databaseMs: number;
}

/**
 * Asks the database a few times a second which sessions have ended. This, and no message, is what lets a session be
 * believed for longer than a moment: messages can be lost, and a cache outside can hand out what it held before.
 */
export function followEndedSessions(options: EndedSessionsOptions): EndedSessions {
  const { database, onEnded, isWanted, nowMs = () => performance.now() } = options;
  let last: Look | null = null;
  let usedAtMs = Number.NEGATIVE_INFINITY;
  let isRunning = false;
  const known = new Map<string, number>();

  /** Those of the ids that no earlier look has found: neighbouring looks overlap. */
  function news(sessionIds: readonly string[]): string[] {
    const now = nowMs();
    for (const [sessionId, foundAtMs] of known) {
      if (now - foundAtMs < KNOWN_MS) break;
      known.delete(sessionId);
    }
    const found = sessionIds.filter((sessionId) => !known.has(sessionId));
    for (const sessionId of found) known.set(sessionId, now);
    return found;
  }

  async function look(): Promise<void> {
    const startedAtMs = nowMs();
    const since = last === null ? undefined : new Date(last.databaseMs - OVERLAP_MS).toISOString();
    const [row] = await database.call('list_ended_sessions', { p_since: since }, null);
    if (row === undefined) return;
    // First forgotten, then fresh: in between nothing may be believed.
    const found = news(row.session_ids);
    if (found.length > 0) onEnded(found);
    last = { startedAtMs, endedAtMs: nowMs(), databaseMs: Date.parse(row.read_at) };
  }

  async function run(): Promise<void> {
    isRunning = true;
    while (isWanted() && nowMs() - usedAtMs < REST_AFTER_MS) {
      // A database that is away is told of by the requests themselves; here the sessions just stop being believed.
      await look().catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, INTERVAL_MS).unref());
    }
    isRunning = false;
  }

  return {
    wake: () => {
      usedAtMs = nowMs();
      if (!isRunning && isWanted()) void run();
    },
    isFresh: () => last !== null && nowMs() - last.startedAtMs < FRESH_MS,
    databaseNowMs: () => (last === null ? null : last.databaseMs + (nowMs() - last.startedAtMs)),
    databaseTimeMs: (atMs) => (last === null ? null : last.databaseMs + (atMs - last.endedAtMs)),
  };
}
