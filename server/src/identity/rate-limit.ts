/**
 * How often one caller may call. Each procedure call counts one, by whichever transport it comes and however many
 * share a request: a login counts for itself wherever it calls from, and calls without one count for their address.
 */
import type { Request, RequestHandler, Response } from 'express';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { ApplicationError } from '../lib/application-error.js';
import { networkOf } from '../lib/network.js';
import type { RedisClient } from '../lib/redis-connection.js';
import type { Session } from './session.js';

/** A shop's tills share one address, and so may all the shops of one network operator. */
const ADDRESS_FACTOR = 10;

export interface RateLimits {
  /** Calls of one caller in a window. */
  requests: number;
  windowSeconds: number;
}

/** Where a caller stands after a call. */
export interface Standing {
  remaining: number;
  /** Until the window ends. */
  resetMs: number;
  isRefused: boolean;
}

export interface CallLimiter extends RateLimits {
  /** Counts one call. @param caller the key of `callerOfSession` or `callerOfAddress` */
  count(caller: string): Promise<Standing>;
}

/**
 * Builds the limiter.
 * @param redis counts for all processes; each counts for itself without it, or while it is away
 */
export function createCallLimiter(
  { requests, windowSeconds }: RateLimits,
  redis: RedisClient | null = null,
): CallLimiter {
  const limits = { keyPrefix: 'mps:calls', points: requests, duration: windowSeconds };
  const memory = new RateLimiterMemory(limits);
  const limiter =
    redis === null
      ? memory
      : new RateLimiterRedis({
          ...limits,
          storeClient: redis,
          insuranceLimiter: memory,
          rejectIfRedisNotReady: true,
          // Who is over the limit costs no further round trip until the window ends.
          inMemoryBlockOnConsumed: requests + 1,
        });
  return { requests, windowSeconds, count: (caller) => consume(limiter, caller, 1) };
}

/** The same for all tokens of one account, so that logging in again gives no new allowance. */
export function callerOfSession({ role, subject_id, operator }: Session): string {
  return operator === null ? `${role}:${subject_id}` : `${role}:${subject_id}:${encodeURIComponent(operator)}`;
}

export function callerOfAddress(ip: string | null): string {
  return `address:${networkOf(ip)}`;
}

/** The headers of a standing (draft-ietf-httpapi-ratelimit-headers). */
export function rateLimitHeaders(
  { requests, windowSeconds }: RateLimits,
  standing: Standing,
): [name: string, value: string][] {
  return [
    ['RateLimit-Policy', `"default";q=${requests};w=${windowSeconds}`],
    ['RateLimit', `"default";r=${Math.max(standing.remaining, 0)};t=${secondsOf(standing.resetMs)}`],
  ];
}

/** @throws ApplicationError RATE_LIMITED with the seconds until the window ends, where the standing is a refusal */
export function refuseOverLimit(standing: Standing): void {
  if (standing.isRefused) throw refusalOf(standing);
}

const refusalOf = ({ resetMs }: Standing): ApplicationError =>
  new ApplicationError('RATE_LIMITED', { retryAfterSeconds: Math.max(secondsOf(resetMs), 1) });

/**
 * Keeps one address from flooding this process, before anything is read or looked up, and gives every answer its
 * headers. A refusal is left in the response's locals for the transport to tell in its own form; see
 * `rateLimitRefusal`.
 *
 * @param onRefusal told of each refused request, for metrics
 */
export function guardAgainstFloods(limits: RateLimits, onRefusal?: () => void): RequestHandler {
  const addresses = new RateLimiterMemory({ points: limits.requests * ADDRESS_FACTOR, duration: limits.windowSeconds });
  return (req, res, next) => {
    const tell = (whole: Standing) => {
      // What no procedure answers has used nothing of the caller's own allowance; procedures put theirs here.
      const untouched = { ...whole, remaining: Math.min(whole.remaining, limits.requests) };
      for (const [name, value] of rateLimitHeaders(limits, untouched)) res.setHeader(name, value);
      if (whole.isRefused) {
        onRefusal?.();
        res.locals.rateLimitRefusal = refusalOf(whole);
      }
      next();
    };
    consume(addresses, networkOf(req.ip ?? null), callsOf(req)).then(tell, next);
  };
}

/** The refusal that the guard left for this request; null where it may go on. */
export function rateLimitRefusal(res: Response): ApplicationError | null {
  const refusal: unknown = res.locals.rateLimitRefusal;
  return refusal instanceof ApplicationError ? refusal : null;
}

/** A tRPC batch names its procedures in the path, separated by commas. */
function callsOf(req: Request): number {
  return req.path.startsWith('/trpc/') ? req.path.split(/,|%2C/i).length : 1;
}

async function consume(limiter: RateLimiterMemory | RateLimiterRedis, key: string, calls: number): Promise<Standing> {
  try {
    const { remainingPoints, msBeforeNext } = await limiter.consume(key, calls);
    return { remaining: remainingPoints, resetMs: msBeforeNext, isRefused: false };
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return { remaining: 0, resetMs: refusal.msBeforeNext, isRefused: true };
  }
}

const secondsOf = (ms: number): number => Math.ceil(ms / 1000);
