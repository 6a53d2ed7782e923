/**
 * Tells open pages of what just happened. In memory for one process; with Redis every process hears what any
 * publishes. Nothing depends on an event to arrive: whoever misses one is told to read again.
 */
import { randomUUID } from 'node:crypto';
import type { LiveEvent } from '@mps/shared';
import type { Logger } from '../logger.js';
import type { RedisConnection } from '../redis/connection.js';

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
/** A page that was away for longer than this many events reads everything again. */
const EVENTS_PER_TOPIC = 100;
/** Bounds the memory: the topics that were quiet for longest are forgotten first. */
const MAX_TOPICS = 2_000;
/** Redis brings an event back to the process that published it within moments: so many may lie between. */
const MAX_RECENT = 5_000;
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
    else if (!history.has(stored.id)) deliver(stored);
  });

  return {
    publish: (topics, event) => {
      const stored: StoredEvent = { id: randomUUID(), topics, event };
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

/** Forgets what has stood there for longest. */
function forgetFirst<K>(kept: Pick<Map<K, unknown>, 'keys' | 'delete'>): void {
  for (const first of kept.keys()) {
    kept.delete(first);
    return;
  }
}

/** The latest events of each topic, in the order in which they came. */
function createHistory() {
  const byTopic = new Map<Topic, { order: number; stored: StoredEvent }[]>();
  const recent = new Set<string>();
  let next = 0;

  function keep(topic: Topic, entry: { order: number; stored: StoredEvent }): void {
    const entries = byTopic.get(topic) ?? [];
    entries.push(entry);
    if (entries.length > EVENTS_PER_TOPIC) entries.shift();
    // Set anew, the topic stands last: the first one is the quietest.
    byTopic.delete(topic);
    byTopic.set(topic, entries);
    if (byTopic.size > MAX_TOPICS) forgetFirst(byTopic);
  }

  return {
    has: (id: string) => recent.has(id),
    add: (stored: StoredEvent) => {
      const order = next++;
      recent.add(stored.id);
      if (recent.size > MAX_RECENT) forgetFirst(recent);
      for (const topic of stored.topics) keep(topic, { order, stored });
    },
    /** What followed an event; nothing without one, `resync` where it is not known any more. */
    after: (lastEventId: string | null, topics: ReadonlySet<Topic>): StoredEvent[] => {
      if (lastEventId === null) return [];
      const entries = [...topics].flatMap((topic) => byTopic.get(topic) ?? []);
      const last = entries.find(({ stored }) => stored.id === lastEventId);
      if (last === undefined) return [resyncEvent()];
      const following = new Map(entries.filter(({ order }) => order > last.order).map((e) => [e.order, e.stored]));
      return [...following].sort(([a], [b]) => a - b).map(([, stored]) => stored);
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
