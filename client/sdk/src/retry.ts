/**
 * When a call is made again. `client/rest/src/retry.ts` decides the same for the other client: they are published apart, and each
 * repeats what its own transport fails with. A change of one rule is a change of both.
 */
import type { AppRouter } from '@mps/server';
import type { ErrorCode } from '@mps/shared/errors';
import { SAYS_NOTHING_OF_EARLIER_ATTEMPTS } from '@mps/shared/errors/outcome';
import type { Operation, TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { idempotencyKeyOf } from './idempotency.js';
import { isMpsError, MpsError } from './mps-error.js';

/** Doubles with each attempt; the jitter keeps many tills from coming back in the same moment. */
const FIRST_DELAY_MS = 200;
const LONGEST_DELAY_MS = 5_000;
/** A server that wants us away for longer is told about instead of waited for: a person stands at the till. */
const LONGEST_RETRY_AFTER_MS = 20_000;

const TO_REPEAT: ReadonlySet<ErrorCode> = new Set(['SERVICE_UNAVAILABLE', 'RATE_LIMITED']);
const UNAUTHORIZED: ReadonlySet<ErrorCode> = new Set(['NOT_AUTHENTICATED', 'TOKEN_EXPIRED', 'SESSION_REVOKED']);

export interface RetryOptions {
  /** How often a call is repeated at most. */
  retries: number;
  /** Called once for a call that the server wants a login for; true repeats it. */
  onUnauthorized?: (error: MpsError) => unknown;
  /** Takes the place of waiting, in tests. */
  wait?: (ms: number, signal: AbortSignal | null) => Promise<void>;
}

/**
 * Repeats what may be repeated: queries and money writes, whose key makes a second attempt harmless, after a lost
 * connection, 429, 503, or a 504 that says when to come back. A call that timed out is not repeated: its time is over.
 */
export function retryCalls({ retries, onUnauthorized, wait = waitFor }: RetryOptions): TRPCLink<AppRouter> {
  return () =>
    ({ op, next }) =>
      observable((observer) => {
        let attempt = 0;
        let isRenewed = false;
        let isOutcomeUnknown = false;
        let subscription: { unsubscribe(): void } | null = null;
        let isClosed = false;

        const fail = (error: unknown) => observer.error(withHistory(error, op, isOutcomeUnknown) as never);
        const run = () => {
          subscription = next(op).subscribe({
            next: (value) => observer.next(value),
            complete: () => observer.complete(),
            error: (error) => void decide(error).catch(fail),
          });
        };
        const decide = async (error: unknown) => {
          if (!isMpsError(error)) return fail(error);
          isOutcomeUnknown ||= error.outcome === 'unknown';
          if (UNAUTHORIZED.has(error.code) && !isRenewed && onUnauthorized !== undefined) {
            isRenewed = true;
            const isAgainWorthwhile = (await onUnauthorized(error)) === true && op.type !== 'subscription';
            return isAgainWorthwhile && !isClosed ? run() : fail(error);
          }
          const delayMs = delayBefore(error, op, attempt, retries);
          if (delayMs === null) return fail(error);
          attempt += 1;
          await wait(delayMs, op.signal ?? null);
          if (!isClosed) run();
        };
        run();
        return () => {
          isClosed = true;
          subscription?.unsubscribe();
        };
      });
}

/** How long to wait before the next attempt; null when there is none. */
function delayBefore(error: MpsError, op: Operation, attempt: number, retries: number): number | null {
  if (attempt >= retries || op.signal?.aborted === true || !isRepeatable(op)) return null;
  if (!TO_REPEAT.has(error.code) && !(error.code === 'TIMEOUT' && error.retryAfterMs !== null)) return null;
  if (error.retryAfterMs !== null && error.retryAfterMs > LONGEST_RETRY_AFTER_MS) return null;
  const backoff = Math.min(FIRST_DELAY_MS * 2 ** attempt, LONGEST_DELAY_MS) * (0.5 + Math.random() / 2);
  return Math.max(backoff, error.retryAfterMs ?? 0);
}

const isRepeatable = (op: Operation): boolean =>
  op.type === 'query' || (op.type === 'mutation' && idempotencyKeyOf(op.path, op.input) !== null);

/** The last attempt's error, saying what all attempts together leave known, and the key to go on with. */
function withHistory(error: unknown, op: Operation, wasUnknown: boolean): unknown {
  if (!isMpsError(error)) return error;
  // A last attempt that never left says nothing of those before it either.
  const saysNothing = error.status === null || SAYS_NOTHING_OF_EARLIER_ATTEMPTS.has(error.code);
  const isUnknown = error.outcome === 'unknown' || (wasUnknown && saysNothing);
  const idempotencyKey = idempotencyKeyOf(op.path, op.input);
  return new MpsError({ ...error.facts, outcome: isUnknown ? 'unknown' : error.outcome, idempotencyKey });
}

function waitFor(ms: number, signal: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, ms);
    signal?.addEventListener('abort', abort, { once: true });
  });
}
