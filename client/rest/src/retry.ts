/**
 * When a call is made again. `client/sdk/src/retry.ts` decides the same for the other client: they are published apart, and each
 * repeats what its own transport fails with. A change of one rule is a change of both.
 */
import { type Login, UNAUTHORIZED } from '@mps/shared/clients/login';
import type { Observer } from '@mps/shared/clients/observer';
import type { ErrorCode } from '@mps/shared/errors';
import { SAYS_NOTHING_OF_EARLIER_ATTEMPTS } from '@mps/shared/errors/outcome';
import { MpsError } from './mps-error.js';

/** Doubles with each attempt; the jitter keeps many tills from coming back in the same moment. */
const FIRST_DELAY_MS = 200;
const LONGEST_DELAY_MS = 5_000;
/** A server that wants us away for longer is told about instead of waited for: a person stands at the till. */
const LONGEST_RETRY_AFTER_MS = 20_000;

const TO_REPEAT: ReadonlySet<ErrorCode> = new Set(['SERVICE_UNAVAILABLE', 'RATE_LIMITED']);

/** A success. */
export interface Answered {
  data: unknown;
  response: { status: number; headers: { get(name: string): string | null } };
}

/** One attempt of a call, before it is sent. */
export interface RequestFacts {
  method: 'GET' | 'POST' | 'PATCH';
  /** As the document has it, such as `/common/transactions/{tx_no}`. */
  path: string;
  /** 1 for the first attempt of a call, and one more for each repetition. */
  attempt: number;
  /** The key of a write; null for every other call. */
  idempotencyKey: string | null;
}

/** The same attempt with what became of it. */
export interface ResponseFacts extends RequestFacts {
  durationMs: number;
  /** The HTTP status; null when no answer came. */
  status: number | null;
  /** The server's `X-Request-Id`; null when no answer came. */
  requestId: string | null;
  /** Null for a success. */
  error: MpsError | null;
}

export interface RetryOptions {
  facts: Omit<RequestFacts, 'attempt'>;
  /** How often the call is repeated at most; 0 for one that must not be. */
  retries: number;
  login: Login<MpsError>;
  observer: Observer<RequestFacts, ResponseFacts>;
  signal: AbortSignal | undefined;
  /** Makes the error to reject with of whatever an attempt failed with; `isSent` tells whether anything may have left. */
  mpsError(cause: unknown, isSent: boolean): MpsError;
}

/**
 * Repeats a call that may be repeated after a lost connection, 429, 503, or a 504 that says when to come back. One that
 * timed out is not repeated: its time is over. One that the server wants another login for is repeated once, with the
 * renewed login.
 *
 * @param attempt makes the call once
 * @throws MpsError the last attempt's, saying what all attempts together leave known
 */
export async function withRetries(attempt: () => Promise<Answered>, options: RetryOptions): Promise<unknown> {
  const { facts, retries, login, observer, signal, mpsError } = options;
  let isRenewed = false;
  let wasUnknown = false;
  for (let number = 1, repeated = 0; ; number += 1) {
    if (signal?.aborted) throw mpsError(signal.reason, wasUnknown);
    const renewals = login.renewals();
    try {
      return await observed(attempt, { ...facts, attempt: number }, options);
    } catch (failure) {
      const error = failure as MpsError;
      // An attempt that never left says nothing of those before it either.
      const saysNothing = error.status === null || SAYS_NOTHING_OF_EARLIER_ATTEMPTS.has(error.code);
      const isUnknown = wasUnknown && saysNothing;
      const told = isUnknown ? new MpsError({ ...error.facts, outcome: 'unknown' }) : error;
      wasUnknown ||= error.outcome === 'unknown';
      if (error.isAborted) throw told;
      if (UNAUTHORIZED.has(error.code)) {
        if (isRenewed || !(await login.renew(told, facts.path, renewals))) throw told;
        isRenewed = true;
        continue;
      }
      const delayMs = repeated < retries ? delayBefore(error, repeated) : null;
      if (delayMs === null) throw told;
      repeated += 1;
      observer.warn('a call failed and is repeated', { ...facts, code: error.code, delayMs, repeated });
      await waitFor(delayMs, signal);
    }
  }
}

/** One attempt, told to the hooks. @throws MpsError */
async function observed(
  attempt: () => Promise<Answered>,
  facts: RequestFacts,
  options: RetryOptions,
): Promise<unknown> {
  const { observer, mpsError } = options;
  const startedAtMs = Date.now();
  observer.sent(facts);
  try {
    const { data, response } = await attempt();
    const requestId = response.headers.get('x-request-id');
    observer.answered({
      ...facts,
      durationMs: Date.now() - startedAtMs,
      status: response.status,
      requestId,
      error: null,
    });
    return data;
  } catch (cause) {
    const error = mpsError(cause, true);
    const { status, requestId } = error;
    observer.answered({ ...facts, durationMs: Date.now() - startedAtMs, status, requestId, error });
    throw error;
  }
}

/** Waits; at most until the signal fires, which the next attempt finds. */
function waitFor(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** How long to wait before the next attempt, in milliseconds; null when there is none. */
function delayBefore({ code, retryAfterMs }: MpsError, repeated: number): number | null {
  if (!TO_REPEAT.has(code) && !(code === 'TIMEOUT' && retryAfterMs !== null)) return null;
  if (retryAfterMs !== null && retryAfterMs > LONGEST_RETRY_AFTER_MS) return null;
  const backoff = Math.min(FIRST_DELAY_MS * 2 ** repeated, LONGEST_DELAY_MS) * (0.5 + Math.random() / 2);
  return Math.max(backoff, retryAfterMs ?? 0);
}
