/** How often one caller may call: counted per procedure, so that a batch of ten counts ten. */
import { createHash } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ApplicationError } from '../errors.js';
import { bearerTokenOf } from './context.js';

const WINDOW_SECONDS = 60;
/** A till makes a few calls a second; a merchant's own system that charges for all its tills makes far more. */
const CALLS_PER_CALLER = 6_000;
/** A shop's tills share one address; so does a script that tries one token after the other. */
const CALLS_PER_ADDRESS = 60_000;

/** How many calls a window allows. */
export interface RateLimits {
  perCaller: number;
  perAddress: number;
}

/**
 * Counts each call and answers `RateLimit` and `RateLimit-Policy`. A refusal is left in the response's locals for
 * the transport to tell in its own form; see `rateLimitRefusal`.
 */
export function rateLimit(
  limits: RateLimits = { perCaller: CALLS_PER_CALLER, perAddress: CALLS_PER_ADDRESS },
): RequestHandler {
  const callers = new RateLimiterMemory({ points: limits.perCaller, duration: WINDOW_SECONDS });
  const addresses = new RateLimiterMemory({ points: limits.perAddress, duration: WINDOW_SECONDS });
  return async (req, res, next) => {
    const calls = callsOf(req);
    const address = req.ip ?? 'unknown';
    const [caller, whole] = [await count(callers, callerOf(req), calls), await count(addresses, address, calls)];
    const seconds = Math.ceil(caller.msBeforeNext / 1000);
    res.setHeader('RateLimit-Policy', `"default";q=${limits.perCaller};w=${WINDOW_SECONDS}`);
    res.setHeader('RateLimit', `"default";r=${Math.max(caller.remainingPoints, 0)};t=${seconds}`);
    const waitMs = Math.max(caller.isRefused ? caller.msBeforeNext : 0, whole.isRefused ? whole.msBeforeNext : 0);
    if (waitMs > 0) {
      res.locals.rateLimitRefusal = new ApplicationError('RATE_LIMITED', {
        retryAfterSeconds: Math.ceil(waitMs / 1000),
      });
    }
    next();
  };
}

/** The refusal that the limit left for this request; null where it may go on. */
export function rateLimitRefusal(res: Response): ApplicationError | null {
  const refusal: unknown = res.locals.rateLimitRefusal;
  return refusal instanceof ApplicationError ? refusal : null;
}

/** A tRPC batch names its procedures in the path, separated by commas. */
function callsOf(req: Request): number {
  return req.path.startsWith('/trpc/') && req.query.batch === '1' ? req.path.split(/,|%2C/i).length : 1;
}

/** A login counts for itself, wherever it calls from; callers without one share their address's count. */
function callerOf(req: Request): string {
  const token = bearerTokenOf(req.headers.authorization);
  // The digest, so that no token stays in memory longer than its request.
  return token === null ? `address:${req.ip}` : `token:${createHash('sha256').update(token).digest('base64url')}`;
}

interface Count {
  remainingPoints: number;
  msBeforeNext: number;
  isRefused: boolean;
}

async function count(limiter: RateLimiterMemory, key: string, calls: number): Promise<Count> {
  try {
    const { remainingPoints, msBeforeNext } = await limiter.consume(key, calls);
    return { remainingPoints, msBeforeNext, isRefused: false };
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return { remainingPoints: 0, msBeforeNext: refusal.msBeforeNext, isRefused: true };
  }
}
