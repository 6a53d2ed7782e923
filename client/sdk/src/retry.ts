/**
 * When a call is made again. `client/rest/src/retry.ts` decides the same for the other client: they are published apart, and each
 * repeats what its own transport fails with. A change of one rule is a change of both.
 */
import type { AppRouter } from '@mps/server';
import { type Login, UNAUTHORIZED } from '@mps/shared/clients/login';
import type { ErrorCode, Language } from '@mps/shared/errors';
import { SAYS_NOTHING_OF_EARLIER_ATTEMPTS } from '@mps/shared/errors/outcome';
import type { Operation, TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { idempotencyKeyOf } from './idempotency.js';
import { localBody, MpsError } from './mps-error.js';
import { asAttempt, type Observer } from './observe.js';
import { readFailure } from './read-failure.js';
import { waitFor } from './wait-for.js';

/** Doubles with each attempt; the jitter keeps many tills from coming back in the same moment. */
const FIRST_DELAY_MS = 200;
const LONGEST_DELAY_MS = 5_000;
/** A server that wants us away for longer is told about instead of waited for: a person stands at the till. */
const LONGEST_RETRY_AFTER_MS = 20_000;

const TO_REPEAT: ReadonlySet<ErrorCode> = new Set(['SERVICE_UNAVAILABLE', 'RATE_LIMITED']);

/** The reason of a PERMISSION_DENIED that ends when the password is proven. */
const PROOF_NEEDED = 'reauthentication_required';

export interface RetryOptions {
  /** How often a call is repeated at most. */
  retries: number;
  language: Language;
  login: Login<MpsError>;
  observer: Observer;
  onProofNeeded: ((error: MpsError) => unknown) | undefined;
}

/**
 * Repeats what may be repeated: queries, and writes, whose key makes a second attempt harmless, after a lost
 * connection, 429, 503, or a 504 that says when to come back. A call that timed out is not repeated: its time is over.
 * One that the server wants another login for is repeated once, with the renewed login, and so is one that it wants the
 * password proven for.
 */
export function retryCalls(options: RetryOptions): TRPCLink<AppRouter> {
  return () =>
    ({ op, next }) =>
      observable((observer) => {
        const call = new AbortController();
        void attemptUntilDone({ op, next, signal: call.signal, ...options }).then(
          (value) => {
            observer.next(value);
            observer.complete();
          },
          (error) => observer.error(error),
        );
        return () => call.abort();
      });
}

type Link = ReturnType<TRPCLink<AppRouter>>;
type Next = Parameters<Link>[0]['next'];
type Value = Parameters<NonNullable<Parameters<ReturnType<Next>['subscribe']>[0]['next']>>[0];

interface Call extends RetryOptions {
  op: Operation;
  next: Next;
  /** Fires when nobody wants the answer any more. */
  signal: AbortSignal;
}

/** @throws MpsError the last attempt's, saying what all attempts together leave known */
async function attemptUntilDone(call: Call): Promise<Value> {
  const { op, retries, login, observer, onProofNeeded } = call;
  let isRenewed = false;
  let isProven = false;
  let wasUnknown = false;
  for (let attempt = 1, repeated = 0; ; attempt += 1) {
    if (op.signal?.aborted) throw aborted(call, wasUnknown);
    const renewals = login.renewals();
    try {
      return await attemptOnce(call, attempt);
    } catch (failure) {
      // An attempt was under way: what it has done by now, only the server knows.
      if (op.signal?.aborted) throw aborted(call, true);
      const error = readFailure(failure, op.path, call.language);
      const told = withHistory(error, op, wasUnknown);
      wasUnknown ||= error.outcome === 'unknown';
      if (UNAUTHORIZED.has(error.code)) {
        if (isRenewed || !(await login.renew(told, op.path, renewals))) throw told;
        isRenewed = true;
        continue;
      }
      if (!isProven && error.details.reason === PROOF_NEEDED && (await onProofNeeded?.(told)) === true) {
        isProven = true;
        continue;
      }
      const delayMs = delayBefore(error, op, repeated, retries);
      if (delayMs === null) throw told;
      repeated += 1;
      observer.warn('a call failed and is repeated', { path: op.path, code: error.code, delayMs, repeated });
      // Aborted meanwhile: the next turn tells it.
      await waitFor(delayMs, op.signal ?? null).catch(() => {});
    }
    if (call.signal.aborted) throw aborted(call, wasUnknown);
  }
}

/** Ends as soon as the caller aborts, whatever the transport makes of it. */
function attemptOnce({ op, next, signal }: Call, attempt: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const running = next(asAttempt(op, attempt)).subscribe({ next: resolve, error: reject });
    for (const each of [signal, op.signal]) {
      each?.addEventListener('abort', () => {
        running.unsubscribe();
        reject(each.reason);
      });
    }
  });
}

/** A call that its caller has ended. */
function aborted({ op, language }: Call, isUnknown: boolean): MpsError {
  const { reason } = op.signal ?? {};
  return new MpsError({
    body: localBody('TIMEOUT', language, ''),
    outcome: isUnknown ? 'unknown' : 'refused',
    status: null,
    path: op.path,
    cause: reason instanceof Error ? reason : undefined,
    idempotencyKey: idempotencyKeyOf(op),
    isAborted: true,
  });
}

/** How long to wait before the next attempt; null when there is none. */
function delayBefore(error: MpsError, op: Operation, repeated: number, retries: number): number | null {
  if (repeated >= retries || !isRepeatable(op)) return null;
  if (!TO_REPEAT.has(error.code) && !(error.code === 'TIMEOUT' && error.retryAfterMs !== null)) return null;
  if (error.retryAfterMs !== null && error.retryAfterMs > LONGEST_RETRY_AFTER_MS) return null;
  const backoff = Math.min(FIRST_DELAY_MS * 2 ** repeated, LONGEST_DELAY_MS) * (0.5 + Math.random() / 2);
  return Math.max(backoff, error.retryAfterMs ?? 0);
}

const isRepeatable = (op: Operation): boolean => op.type === 'query' || idempotencyKeyOf(op) !== null;

/** The last attempt's error, saying what all attempts together leave known, and the key to go on with. */
function withHistory(error: MpsError, op: Operation, wasUnknown: boolean): MpsError {
  // A last attempt that never left says nothing of those before it either.
  const saysNothing = error.status === null || SAYS_NOTHING_OF_EARLIER_ATTEMPTS.has(error.code);
  const isUnknown = error.outcome === 'unknown' || (wasUnknown && saysNothing);
  const idempotencyKey = idempotencyKeyOf(op);
  return new MpsError({ ...error.facts, outcome: isUnknown ? 'unknown' : error.outcome, idempotencyKey });
}
