/**
 * How often somebody may guess a password: few times a minute from one place, each further round only after a longer
 * wait, and few times a day from all places together. Callers who are known to the account count apart, so that
 * strangers cannot use up the person's own tries.
 */
import { createHash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { ApplicationError } from '../lib/application-error.js';
import { networkOf } from '../lib/network.js';
import type { RedisClient } from '../lib/redis-connection.js';

const WINDOW_SECONDS = 60;
/** The first block. Each further one within a day lasts twice as long. */
const FIRST_BLOCK_SECONDS = 60;
const LONGEST_BLOCK_SECONDS = 3_600;
const DAY_SECONDS = 86_400;
const TRIES_PER_DAY = {
  password: 20,
  second_factor: 10,
  recovery_code: 5,
  first_login_code: 5,
  binding_password: 10,
} as const;
/** A place from which the right password came counts apart this long. Timers of Node end before 25 days. */
const KNOWN_SECONDS = 20 * DAY_SECONDS;
/** Wrong passwords a minute from one address, whatever the accounts: many people may share one address. */
const TRIES_PER_ADDRESS = 300;

/** What says that a guess was wrong. */
const WRONG: ReadonlySet<string> = new Set(['INVALID_CREDENTIALS', 'INVALID_BINDING_PASSWORD']);

/** Whose password is tried, and from where. */
export interface Guess {
  kind: keyof typeof TRIES_PER_DAY;
  /**
   * The account or card as the database knows it, so that all its spellings share one count; what was typed where
   * there is none. It is never stored as it is.
   */
  account: string;
  address: string | null;
  /**
   * What makes the caller known already, such as a session of the account; null for a stranger, wherever it calls from.
   * Where it is left out, an address is known from which the account was reached before.
   */
  knownAs?: string | null | undefined;
}

export interface Throttle {
  /**
   * Runs one attempt, unless there were too many wrong ones. Attempts at one account run one after the other, those of
   * known callers apart, so that a batch of them is stopped at the same try as a row of them. A right one clears the
   * caller's count of the minute and makes its place known; the count of the day stays.
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
 * Builds the throttle. The count of a minute is kept by account and address, the count of a day by account for all
 * strangers, and by account and caller for known ones: a stranger can neither lock the account nor clear the count.
 */
export function createThrottle({ tries, redis = null, onRefusal }: ThrottleOptions): Throttle {
  const limiter = (name: string, points: number, duration: number): Limiter => {
    const memory = new RateLimiterMemory({ keyPrefix: name, points, duration });
    if (redis === null) return memory;
    const options = { storeClient: redis, keyPrefix: `mps:throttle:${name}`, points, duration };
    return new RateLimiterRedis({ ...options, insuranceLimiter: memory, rejectIfRedisNotReady: true });
  };
  const guesses = limiter('guess', tries, WINDOW_SECONDS);
  const blocks = limiter('block', Number.MAX_SAFE_INTEGER, DAY_SECONDS);
  const addresses = limiter('address', TRIES_PER_ADDRESS, WINDOW_SECONDS);
  const known = limiter('known', Number.MAX_SAFE_INTEGER, KNOWN_SECONDS);
  const days = {
    password: limiter('day:password', TRIES_PER_DAY.password, DAY_SECONDS),
    second_factor: limiter('day:second_factor', TRIES_PER_DAY.second_factor, DAY_SECONDS),
    recovery_code: limiter('day:recovery_code', TRIES_PER_DAY.recovery_code, DAY_SECONDS),
    first_login_code: limiter('day:first_login_code', TRIES_PER_DAY.first_login_code, DAY_SECONDS),
    binding_password: limiter('day:binding_password', TRIES_PER_DAY.binding_password, DAY_SECONDS),
  } satisfies Record<Guess['kind'], unknown>;
  const inTurn = createTurns();

  /** What a guess is counted under. */
  async function countsOf({ kind, account, address, knownAs }: Guess): Promise<Counts> {
    const network = networkOf(address);
    const place = digest(`${account}|${network}`);
    const isKnownPlace = knownAs === undefined && (await known.get(place)) !== null;
    const caller = knownAs ?? (isKnownPlace ? network : 'strangers');
    const own = digest(`${kind}|${account}|${network}|${knownAs ?? ''}`);
    const day = digest(`${kind}|${account}|${caller}`);
    return { network, place, own, day, days: days[kind] };
  }

  /** Counts a try before it is made: two at the same time are two. */
  async function take(counts: Counts): Promise<void> {
    const whole = await consume(addresses, counts.network);
    if (whole.isRefused) throw refusal(whole.waitMs);
    const own = await consume(guesses, counts.own);
    if (!own.isRefused) {
      const day = await consume(counts.days, counts.day);
      if (!day.isRefused) return;
      await giveBack(counts);
      throw refusal(day.waitMs);
    }
    // A refused try is no wrong one: the others at this address are not made to pay for it.
    await addresses.reward(counts.network, 1);
    if (own.consumed !== tries + 1) throw refusal(own.waitMs);
    const { consumed: round } = await consume(blocks, counts.own);
    const seconds = Math.min(FIRST_BLOCK_SECONDS * 2 ** (round - 1), LONGEST_BLOCK_SECONDS);
    await guesses.block(counts.own, seconds);
    throw refusal(seconds * 1000);
  }

  /** A try that told a guesser nothing is none. */
  const giveBack = (counts: Counts) =>
    Promise.all([
      addresses.reward(counts.network, 1),
      guesses.reward(counts.own, 1),
      counts.days.reward(counts.day, 1),
    ]);

  /** A right try: the caller begins anew, and is known from now on. */
  const welcome = (counts: Counts) =>
    Promise.all([
      addresses.reward(counts.network, 1),
      guesses.delete(counts.own),
      blocks.delete(counts.own),
      counts.days.reward(counts.day, 1),
      known.set(counts.place, 1, KNOWN_SECONDS),
    ]);

  return {
    guard: async (guess, attempt) => {
      const counts = await countsOf(guess);
      return inTurn(counts.day, async () => {
        try {
          await take(counts);
        } catch (refused) {
          onRefusal?.();
          throw refused;
        }
        try {
          const result = await attempt();
          await welcome(counts);
          return result;
        } catch (error) {
          const isWrong = error instanceof ApplicationError && WRONG.has(error.errorCode);
          if (!isWrong) await giveBack(counts);
          throw error;
        }
      });
    },
  };
}

type Limiter = RateLimiterMemory | RateLimiterRedis;

/** The keys that one guess is counted under. */
interface Counts {
  network: string;
  /** One account from one place, for guesses of every kind. */
  place: string;
  /** Guesses of one kind at one account from one place. */
  own: string;
  /** One account by all strangers, or by one known caller. */
  day: string;
  days: Limiter;
}

interface Count {
  consumed: number;
  waitMs: number;
  isRefused: boolean;
}

async function consume(limiter: Limiter, key: string): Promise<Count> {
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
