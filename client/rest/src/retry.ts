/**
 * When a call is made again. `client/sdk/src/retry.ts` decides the same for the other client: they are published apart, and each
 * repeats what its own transport fails with. A change of one rule is a change of both.
 */
import type { ErrorCode } from '@mps/shared/errors';
import { SAYS_NOTHING_OF_EARLIER_ATTEMPTS } from '@mps/shared/errors/outcome';
import { isMpsError, MpsError } from './mps-error.js';

/** Doubles with each attempt; the jitter keeps many tills from coming back in the same moment. */
const FIRST_DELAY_MS = 200;
const LONGEST_DELAY_MS = 5_000;
/** A server that wants us away for longer is told about instead of waited for: a person stands at the till. */
const LONGEST_RETRY_AFTER_MS = 20_000;

const TO_REPEAT: ReadonlySet<ErrorCode> = new Set(['SERVICE_UNAVAILABLE', 'RATE_LIMITED']);

/**
 * Repeats a call that may be repeated after a lost connection, 429, 503, or a 504 that says when to come back. One that
 * timed out is not repeated: its time is over.
 *
 * @param attempt makes the call once
 * @param retries how often it is repeated at most; 0 for a call that must not be
 * @throws MpsError the last attempt's, saying what all attempts together leave known
 */
export async function withRetries<Result>(attempt: () => Promise<Result>, retries: number): Promise<Result> {
  let wasUnknown = false;
  for (let repeated = 0; ; repeated += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isMpsError(error)) throw error;
      // An attempt that never left says nothing of those before it either.
      const saysNothing = error.status === null || SAYS_NOTHING_OF_EARLIER_ATTEMPTS.has(error.code);
      const told = wasUnknown && saysNothing ? new MpsError({ ...error.facts, outcome: 'unknown' }) : error;
      wasUnknown ||= error.outcome === 'unknown';
      const delayMs = repeated < retries ? delayBefore(error, repeated) : null;
      if (delayMs === null) throw told;
      await new Promise<void>((resolve) => setTimeout(resolve, delayMs));
    }
  }
}

/** How long to wait before the next attempt, in milliseconds; null when there is none. */
function delayBefore({ code, retryAfterMs }: MpsError, repeated: number): number | null {
  if (!TO_REPEAT.has(code) && !(code === 'TIMEOUT' && retryAfterMs !== null)) return null;
  if (retryAfterMs !== null && retryAfterMs > LONGEST_RETRY_AFTER_MS) return null;
  const backoff = Math.min(FIRST_DELAY_MS * 2 ** repeated, LONGEST_DELAY_MS) * (0.5 + Math.random() / 2);
  return Math.max(backoff, retryAfterMs ?? 0);
}
