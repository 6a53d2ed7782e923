/**
 * Tells open pages of what just happened. In memory for one process; with Redis every process hears what any
 * publishes. Nothing depends on an event to arrive: whoever misses one is told to read again.
 */
import { randomUUID } from 'node:crypto';
import type { LiveEvent } from '@mps/shared';
import type { Logger } from '../lib/logger.js';
import type { RedisConnection } from '../lib/redis-connection.js';

/** Where an event is heard: `admin`, `merchant:<id>`, `member:<id>`, `card:<id>`. */
export type Topic = 'admin' | `${'merchant' | 'member' | 'card'}:${string}`;

/** An event with the id that a page names when it connects again. */
export interface StoredEvent {
  id: string;
  topics: readonly Topic[];
  event: LiveEvent;
}

export interface EventHub {
  /** Never fails and never waits: an event that is lost costs a page one reading. */
  publish(topics: readonly Topic[], event: LiveEvent): void;
  /**
   * The events of the topics from now on, or from after `lastEventId`; ends when the signal fires or the hub closes.
   * The first one is `resync` where the events in between are not known any more.
   */
  listen(topics: () => ReadonlySet<Topic>, options: ListenOptions): AsyncGenerator<StoredEvent>;
  /** How many streams listen in this process. */
  countListeners(): number;
  /** Ends every stream, so that the server can stop. */
  close(): void;
}

interface ListenOptions {
  lastEventId: string | null;
  signal: AbortSignal | undefined;
}

const CHANNEL = 'mps:events';
/** A page that missed more than so many events of all kinds reads everything again. */
const MAX_HISTORY = 5_000;
/** A page that reads too slowly is not waited for: it is told to read again. */
const MAX_WAITING = 200;

interface Listener {
  offer(stored: StoredEvent): void;
  end(): void;
}

export interface EventHubOptions {
  redis: RedisConnection | null;
  log: Logger;
}

/** Builds the hub of one process. */
export function createEventHub({ redis, log }: EventHubOptions): EventHub {
  const history = createHistory();
  /** By it this process knows its own events when Redis brings them back. */
  const origin = `${randomUUID()}.`;
  let published = 0;
  const listeners = new Set<Listener>();
  let isClosed = false;

  function deliver(stored: StoredEvent): void {
    history.add(stored);
    for (const listener of listeners) listener.offer(stored);
  }

  redis?.subscribe(CHANNEL, (message) => {
    const stored = parse(message);
    if (stored === null) log.warn('an event of another process could not be read');
    // What this process published itself it has delivered already.
    else if (!stored.id.startsWith(origin)) deliver(stored);
  });

  return {
    publish: (topics, event) => {
      published += 1;
      const stored: StoredEvent = { id: `${origin}${published}`, topics, event };
      deliver(stored);
      void redis?.attempt((client) => client.publish(CHANNEL, JSON.stringify(stored)), 0);
    },
    listen: async function* (topics, { lastEventId, signal }) {
      if (isClosed || signal?.aborted) return;
      const queue = createQueue();
      const listener: Listener = {
        offer: (stored) => {
          if (stored.topics.some((topic) => topics().has(topic))) queue.push(stored);
        },
        end: queue.end,
      };
      for (const stored of history.after(lastEventId, topics())) queue.push(stored);
      listeners.add(listener);
      signal?.addEventListener('abort', queue.end, { once: true });
      try {
        yield* queue.read();
      } finally {
        listeners.delete(listener);
        signal?.removeEventListener('abort', queue.end);
      }
    },
    countListeners: () => listeners.size,
    close: () => {
      isClosed = true;
      for (const listener of listeners) listener.end();
    },
  };
}

/** What a page hears when it begins, and when events between are lost. */
export function resyncEvent(): StoredEvent {
  const nothing = { tx_no: null, amount: null, card_id: null, card_no: null, operator: null };
  return { id: randomUUID(), topics: [], event: { kind: 'resync', at: new Date().toISOString(), ...nothing } };
}

/** The latest events, in the order in which they came: a ring, so that a charge costs one write. */
function createHistory() {
  const ring: StoredEvent[] = [];
  /** Where the next one goes; the oldest stands there once the ring is full. */
  let next = 0;
  return {
    add: (stored: StoredEvent) => {
      ring[next] = stored;
      next = (next + 1) % MAX_HISTORY;
    },
    /** What followed an event; nothing without one, `resync` where it is not known any more. */
    after: (lastEventId: string | null, topics: ReadonlySet<Topic>): StoredEvent[] => {
      if (lastEventId === null) return [];
      const events = [...ring.slice(next), ...ring.slice(0, next)];
      const last = events.findIndex(({ id }) => id === lastEventId);
      if (last < 0) return [resyncEvent()];
      return events.slice(last + 1).filter((stored) => stored.topics.some((topic) => topics.has(topic)));
    },
  };
}

/** Events that wait for their reader, and the reader who waits for events. */
function createQueue() {
  let waiting: StoredEvent[] = [];
  let wake: (() => void) | null = null;
  let hasEnded = false;
  const poke = () => {
    wake?.();
    wake = null;
  };
  return {
    push: (stored: StoredEvent) => {
      waiting.push(stored);
      if (waiting.length > MAX_WAITING) waiting = [resyncEvent()];
      poke();
    },
    end: () => {
      hasEnded = true;
      poke();
    },
    read: async function* (): AsyncGenerator<StoredEvent> {
      while (!hasEnded) {
        const next = waiting.shift();
        if (next !== undefined) yield next;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
}

/** Only our own processes publish, but another release of them may. */
function parse(message: string): StoredEvent | null {
  try {
    const value: unknown = JSON.parse(message);
    const isStored = typeof value === 'object' && value !== null && 'id' in value && 'topics' in value;
    return isStored && 'event' in value ? (value as StoredEvent) : null;
  } catch {
    return null;
  }
}
