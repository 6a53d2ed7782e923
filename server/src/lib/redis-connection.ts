/**
 * Redis, which shares between processes what each could also keep for itself. It is never waited for: whoever asks
 * gets an answer within some milliseconds, or does without.
 */
import { Cluster, Redis, type RedisOptions } from 'ioredis';
import type { Logger } from './logger.js';
import { type RedisAddress, readAddress } from './redis-address.js';

/** A Redis that takes longer is no faster than PostgreSQL. A stopped one costs each request no more than this, once. */
const COMMAND_TIMEOUT_MS = 50;
/** For what is not to be forgotten because Redis or this process was busy for a moment. */
const PATIENT_COMMAND_TIMEOUT_MS = 1_000;
/** How often a quiet connection is tried: a Redis that hangs says nothing by itself. */
const PROBE_MS = 500;
/** Unanswered probes in a row after which the connection counts as lost; one alone may be a busy process here. */
const LOST_AFTER_PROBES = 3;
const CONNECT_TIMEOUT_MS = 1_000;
/** The longest pause between two attempts to connect: Redis is used again this soon after it is back. */
const MAX_RETRY_MS = 500;
/** The connection of a Redis that hangs never closes by itself. */
const DISCONNECT_TIMEOUT_MS = 100;
/** How long the start waits for Redis before it goes on without. */
const START_TIMEOUT_MS = 1_500;

export type RedisClient = Redis | Cluster;

/** A connection for commands and one for listening, with what is known of their state. */
export interface RedisConnection {
  /** Where it is, without credentials. */
  readonly description: string;
  /**
   * For libraries that take a client of their own. Commands reject after `COMMAND_TIMEOUT_MS`, and at once while there
   * is no connection.
   */
  readonly client: RedisClient;
  /**
   * The same for the few who had rather wait than go on without: the counts of guessed passwords. Their caller waits for
   * a password to be looked at anyway.
   */
  readonly patientClient: RedisClient;
  /** True while commands are answered in time. */
  isUp(): boolean;
  /** True while published messages arrive here. */
  isListening(): boolean;
  /** Runs commands and answers their result, or `otherwise` when Redis is away, too slow or refuses. Never rejects. */
  attempt<T>(work: (client: RedisClient) => Promise<T>, otherwise: T): Promise<T>;
  /** Hears what any process publishes on the channel, this one included; also again after a lost connection. */
  subscribe(channel: string, listener: (message: string) => void): void;
  /** Is told of each change between up and down, for metrics. */
  onChange(listener: (isUp: boolean) => void): void;
  close(): Promise<void>;
}

export interface OpenRedisOptions {
  /** One address, or several of one cluster, separated by commas; `rediss://` for TLS. */
  url: string;
  /** True for Redis Cluster; several addresses are one anyway. */
  isCluster: boolean;
  log: Logger;
}

/** Connects, and goes on without Redis where it does not answer: it is used as soon as it does. */
export async function openRedis({ url, isCluster, log }: OpenRedisOptions): Promise<RedisConnection> {
  const address = readAddress(url, isCluster);
  const forCommands = { enableOfflineQueue: false, maxRetriesPerRequest: 0, autoResendUnfulfilledCommands: false };
  const client = connect(address, { ...forCommands, commandTimeout: COMMAND_TIMEOUT_MS });
  const patientClient = connect(address, { ...forCommands, commandTimeout: PATIENT_COMMAND_TIMEOUT_MS });
  // Subscriptions may wait for the connection and come back with it.
  const subscriber = connect(address, { maxRetriesPerRequest: null });
  const state = watch(client, { log, description: address.description });
  const stopReplacing = replaceWhenHanging(patientClient);
  // What is wrong with Redis is told once, of the connection that is watched.
  for (const other of [patientClient, subscriber]) other.on('error', () => {});
  const listeners = new Map<string, (message: string) => void>();
  subscriber.on('message', (channel: string, message: string) => listeners.get(channel)?.(message));
  await Promise.all([
    state.settled(START_TIMEOUT_MS),
    becomes(() => patientClient.status === 'ready', START_TIMEOUT_MS),
  ]);

  return {
    description: address.description,
    client,
    patientClient,
    isUp: state.isUp,
    isListening: () => subscriber.status === 'ready',
    attempt: async (work, otherwise) => {
      if (!state.isUp()) return otherwise;
      try {
        return await withinTime(work(client));
      } catch (error) {
        state.doubt(error);
        return otherwise;
      }
    },
    subscribe: (channel, listener) => {
      listeners.set(channel, listener);
      subscriber.subscribe(channel).catch(() => {});
    },
    onChange: state.onChange,
    close: async () => {
      state.stop();
      stopReplacing();
      for (const each of [client, patientClient, subscriber]) each.disconnect();
    },
  };
}

function connect(address: RedisAddress, options: RedisOptions): RedisClient {
  const retryStrategy = (times: number) => Math.min(times * 100, MAX_RETRY_MS);
  const each: RedisOptions = {
    ...address.options,
    ...options,
    connectTimeout: CONNECT_TIMEOUT_MS,
    disconnectTimeout: DISCONNECT_TIMEOUT_MS,
    connectionName: 'mps-api',
    retryStrategy,
  };
  if (!address.isCluster) return new Redis({ ...each, ...address.nodes[0] });
  const { retryStrategy: _ofOneNode, ...redisOptions } = each;
  return new Cluster(address.nodes, {
    redisOptions,
    enableOfflineQueue: options.enableOfflineQueue ?? true,
    slotsRefreshTimeout: CONNECT_TIMEOUT_MS,
    clusterRetryStrategy: retryStrategy,
    // Certificates name hosts: they must not be replaced by their addresses.
    dnsLookup: (host, done) => done(null, host),
  });
}

interface Watch {
  isUp(): boolean;
  /** A command failed: nobody is to wait for Redis before it has answered again. */
  doubt(error: unknown): void;
  onChange(listener: (isUp: boolean) => void): void;
  /** Resolves when Redis is up, or after the time given. */
  settled(timeoutMs: number): Promise<void>;
  stop(): void;
}

/** Follows a client's state and logs each change once. */
function watch(client: RedisClient, { log, description }: { log: Logger; description: string }): Watch {
  const listeners: ((isUp: boolean) => void)[] = [];
  let isUp = false;
  let isDoubted = false;
  let isStopped = false;
  let reason = 'no answer';

  function change(now: boolean): void {
    if (isStopped || isUp === now) return;
    isUp = now;
    if (now) log.info({ redis: description }, 'Redis is in use');
    else
      log.warn(
        { redis: description, reason },
        'Redis is away: sessions come from the database, limits count per process',
      );
    for (const listener of listeners) listener(now);
  }

  async function probe(): Promise<void> {
    for (let missed = 0; missed < LOST_AFTER_PROBES && client.status === 'ready' && !isStopped; missed += 1) {
      try {
        await withinTime(client.ping());
        isDoubted = false;
        change(true);
        return;
      } catch (error) {
        reason = messageOf(error);
        isDoubted = true;
      }
    }
    change(false);
    // A connection that hangs is replaced: the next one is ready when Redis answers again.
    if (client.status === 'ready' && !isStopped) client.disconnect(true);
  }

  let probing: Promise<void> | null = null;
  const probeOnce = () => {
    probing ??= probe().finally(() => {
      probing = null;
    });
    return probing;
  };
  const timer = setInterval(() => void (client.status === 'ready' && probeOnce()), PROBE_MS).unref();
  client.on('error', (error: unknown) => {
    reason = messageOf(error);
  });
  client.on('ready', () => void probeOnce());
  client.on('close', () => change(false));
  client.on('end', () => change(false));

  return {
    isUp: () => isUp && !isDoubted && client.status === 'ready',
    doubt: (error) => {
      // A command that Redis itself refuses says nothing against the connection.
      if (error instanceof Error && error.name === 'ReplyError') return;
      isDoubted = true;
      void probeOnce();
    },
    onChange: (listener) => listeners.push(listener),
    settled: async (timeoutMs) => {
      await becomes(() => isUp, timeoutMs);
      if (isUp) return;
      log.warn({ redis: description, reason }, 'Redis does not answer: check REDIS_URL; it is used once it does');
    },
    stop: () => {
      isStopped = true;
      isUp = false;
      clearInterval(timer);
    },
  };
}

/**
 * Replaces a connection whose commands run into their own time: while the next one is not ready, nobody waits for it.
 * Answers how to stop that.
 */
function replaceWhenHanging(client: RedisClient): () => void {
  const replace = () => {
    if (client.status === 'ready') client.disconnect(true);
  };
  const timer = setInterval(() => void (client.status === 'ready' && client.ping().catch(replace)), PROBE_MS).unref();
  return () => clearInterval(timer);
}

async function becomes(condition: () => boolean, timeoutMs: number): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  while (!condition() && performance.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** A cluster repeats a command on other nodes: the sum of it has the same limit as one command. */
async function withinTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), COMMAND_TIMEOUT_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
