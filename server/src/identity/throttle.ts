/** How often somebody may guess a password: few times a minute, and each further round only after a longer wait. */
import { createHash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { ApplicationError } from '../lib/application-error.js';
import { networkOf } from '../lib/network.js';
import type { RedisClient } from '../lib/redis-connection.js';

const WINDOW_SECONDS = 60;
/** The first block. Each further one within a day lasts twice as long. */
const FIRST_BLOCK_SECONDS = 60;
const LONGEST_BLOCK_SECONDS = 3_600;
const MEMORY_OF_BLOCKS_SECONDS = 86_400;
/** Wrong passwords a minute from one address, whatever the accounts: many people may share one address. */
const TRIES_PER_ADDRESS = 300;

/** What says that a guess was wrong. */
const WRONG: ReadonlySet<string> = new Set(['INVALID_CREDENTIALS', 'INVALID_BINDING_PASSWORD']);

/** Whose password is tried, and from where. */
interface Guess {
  /** What names the account, or what was typed where there is none. It is never stored as it is. */
  account: string;
  address: string | null;
}

export interface Throttle {
  /**
   * Runs one attempt, unless there were too many wrong ones. Attempts at one account from one address run one after
   * the other, so that a batch of them is stopped at the same try as a row of them. A right one clears the count.
   *
   * @param attempt throws INVALID_CREDENTIALS or INVALID_BINDING_PASSWORD when it was wrong
   * @throws ApplicationError RATE_LIMITED with the seconds to wait, or what the attempt throws
   */
  guard<T>(guess: Guess, attempt: () => Promise<T>): Promise<T>;
}

export interface ThrottleOptions {
  /** Wrong tries a minute at one account from one address. */
  tries: number;
  /** Counts for all processes; each counts for itself without it, or while it is away. */
  redis?: RedisClient | null;
  /** Told of each refused guess, for metrics. */
  onRefusal?: () => void;
}

/**
 * Builds the throttle. The count stands under account and address together: a stranger elsewhere can neither lock
 * the account nor clear the count.
 */
export function createThrottle({ tries, redis = null, onRefusal }: ThrottleOptions): Throttle {
  const limiter = (name: string, points: number, duration: number) => {
    const memory = new RateLimiterMemory({ keyPrefix: name, points, duration });
    if (redis === null) return memory;
    const options = { storeClient: redis, keyPrefix: `mps:throttle:${name}`, points, duration };
    return new RateLimiterRedis({ ...options, insuranceLimiter: memory, rejectIfRedisNotReady: true });
  };
  const guesses = limiter('guess', tries, WINDOW_SECONDS);
  const blocks = limiter('block', Number.MAX_SAFE_INTEGER, MEMORY_OF_BLOCKS_SECONDS);
  const addresses = limiter('address', TRIES_PER_ADDRESS, WINDOW_SECONDS);
  const inTurn = createTurns();

  /** Counts a try before it is made: two at the same time are two. */
  async function take(key: string, address: string): Promise<void> {
    const whole = await consume(addresses, address);
    if (whole.isRefused) throw refusal(whole.waitMs);
    const own = await consume(guesses, key);
    if (!own.isRefused) return;
    // A refused try is no wrong one: the others at this address are not made to pay for it.
    await addresses.reward(address, 1);
    if (own.consumed !== tries + 1) throw refusal(own.waitMs);
    const { consumed: round } = await consume(blocks, key);
    const seconds = Math.min(FIRST_BLOCK_SECONDS * 2 ** (round - 1), LONGEST_BLOCK_SECONDS);
    await guesses.block(key, seconds);
    throw refusal(seconds * 1000);
  }

  return {
    guard: (guess, attempt) => {
      const address = networkOf(guess.address);
      const key = digest(`${guess.account}|${address}`);
      return inTurn(key, async () => {
        try {
          await take(key, address);
        } catch (refused) {
          onRefusal?.();
          throw refused;
        }
        try {
          const result = await attempt();
          await Promise.all([guesses.delete(key), blocks.delete(key), addresses.reward(address, 1)]);
          return result;
        } catch (error) {
          const isWrong = error instanceof ApplicationError && WRONG.has(error.errorCode);
          // An attempt that failed for another cause tells a guesser nothing.
          if (!isWrong) await Promise.all([guesses.reward(key, 1), addresses.reward(address, 1)]);
          throw error;
        }
      });
    },
  };
}

interface Count {
  consumed: number;
  waitMs: number;
  isRefused: boolean;
}

async function consume(limiter: RateLimiterMemory | RateLimiterRedis, key: string): Promise<Count> {
  try {
    const { consumedPoints, msBeforeNext } = await limiter.consume(key);
    return { consumed: consumedPoints, waitMs: msBeforeNext, isRefused: false };
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return { consumed: refused.consumedPoints, waitMs: refused.msBeforeNext, isRefused: true };
  }
}

const refusal = (waitMs: number): ApplicationError =>
  new ApplicationError('RATE_LIMITED', { retryAfterSeconds: Math.max(Math.ceil(waitMs / 1000), 1) });

/** Neither what people type nor ids stand in the store's keys. */
const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Runs what has the same key one after the other. */
function createTurns() {
  const last = new Map<string, Promise<unknown>>();
  return <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const mine = (last.get(key) ?? Promise.resolve()).then(work, work);
    const settled = mine
      .catch(() => {})
      .finally(() => {
        if (last.get(key) === settled) last.delete(key);
      });
    last.set(key, settled);
    return mine;
  };
}
