/**
 * Calls that failed for a passing reason are made again, as long as that cannot happen twice what should happen once.
 */
import {
  BrokenCircuitError,
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
  retry,
} from 'cockatiel';
import { ApplicationError } from '../lib/application-error.js';
import type { Logger } from '../lib/logger.js';
import { executedBefore, isConnectionLost, RETRY_AFTER_SECONDS } from './failures.js';
import { keyedFunctions } from './function-facts.js';
import { functionMetadata } from './functions.generated.js';
import type { Args, DatabaseGateway, FunctionName } from './gateway.js';

const MAX_RETRIES = 2;
/** A failure that took longer is not tried again: somebody at a till waits, and so do the callers behind a full pool. */
const RETRY_WITHIN_MS = 2_000;
const FIRST_PAUSE_MS = 150;
const LONGEST_PAUSE_MS = 1_000;
/** Fewer may be one connection's end; more would let more callers wait for a database that is away. */
const FAILURES_UNTIL_OPEN = 5;
/** How often one call is let through to see whether the database is back. */
const PROBE_EVERY_MS = 1_000;

/** Functions that write, and may still be called twice: the second time finds everything as the first left it. */
const REPEATABLE: ReadonlySet<FunctionName> = new Set<FunctionName>([
  'read_session', // notes when the session was last seen
  'call_once', // answers the first result under its key
]);

/** What is counted of it. */
interface RetryMetrics {
  countDatabaseRetry(): void;
  setCircuit(isOpen: boolean): void;
}

/**
 * Makes a gateway that survives a moment without its database: it calls again where that is safe, refuses at once
 * while the database is away, and tells a write whose outcome nobody knows from one that did not happen.
 */
export function withRetries(gateway: DatabaseGateway, log: Logger, metrics?: RetryMetrics): DatabaseGateway {
  const breaker = createBreaker(log, metrics);
  return {
    ...gateway,
    call: async (name, args, actor) => {
      const startedAtMs = performance.now();
      let first: { error: unknown } | null = null;
      try {
        if (breaker.state === CircuitState.Closed) return await breaker.execute(() => gateway.call(name, args, actor));
      } catch (error) {
        first = { error };
      }
      const isSafe = isRepeatable(name, args);
      /** An attempt may have been executed; what a later one meets says nothing of it. */
      let mayBeWritten = false;
      const again = retry(
        handleWhen((error) => {
          const executed = executedBefore(error);
          mayBeWritten ||= executed === 'unknown' && writes(name);
          if (performance.now() - startedAtMs > RETRY_WITHIN_MS) return false;
          return executed === 'no' || (executed === 'unknown' && isSafe);
        }),
        {
          maxAttempts: MAX_RETRIES,
          backoff: new ExponentialBackoff({ initialDelay: FIRST_PAUSE_MS, maxDelay: LONGEST_PAUSE_MS }),
        },
      );
      again.onRetry(({ attempt, delay }) => {
        metrics?.countDatabaseRetry();
        log.debug({ function: name, attempt, delay_ms: delay }, 'database call again');
      });
      try {
        return await again.execute(async () => {
          if (first !== null) {
            // The attempt that has failed above is the first of those that are counted here.
            const { error } = first;
            first = null;
            throw error;
          }
          // While one call finds out whether the database is back, the others would wait for its answer.
          if (breaker.state === CircuitState.HalfOpen) throw unavailable(breaker);
          return breaker.execute(() => gateway.call(name, args, actor));
        });
      } catch (error) {
        // SERVICE_UNAVAILABLE would say that nothing was written. With a key the caller may repeat it.
        if (mayBeWritten && isUnavailable(error)) {
          const retryAfter = isSafe ? { retryAfterSeconds: RETRY_AFTER_SECONDS } : {};
          throw new ApplicationError('TIMEOUT', { cause: causeOf(error), ...retryAfter });
        }
        throw error instanceof BrokenCircuitError ? unavailable(breaker) : error;
      }
    },
  };
}

function createBreaker(log: Logger, metrics?: RetryMetrics): CircuitBreakerPolicy {
  // Charges share calls: one lost connection is one failure, however many of them it ends.
  const counted = new WeakSet<Error>();
  const isNewLoss = (error: Error): boolean => {
    if (!isConnectionLost(error) || counted.has(error)) return false;
    counted.add(error);
    return true;
  };
  const breaker = circuitBreaker(handleWhen(isNewLoss), {
    halfOpenAfter: PROBE_EVERY_MS,
    breaker: new ConsecutiveBreaker(FAILURES_UNTIL_OPEN),
  });
  let isOpen = false;
  breaker.onBreak((failure) => {
    // A failed probe opens it again: that is no news.
    if (isOpen) return;
    isOpen = true;
    metrics?.setCircuit(true);
    const reason = 'error' in failure && failure.error.cause instanceof Error ? failure.error.cause.message : null;
    log.warn({ reason }, 'the database is away: requests are answered with SERVICE_UNAVAILABLE until it is back');
  });
  breaker.onReset(() => {
    isOpen = false;
    metrics?.setCircuit(false);
    log.info('the database is back');
  });
  return breaker;
}

/** Whether a second call could find anything changed by the first. */
const writes = (name: FunctionName): boolean => functionMetadata[name].volatile && name !== 'read_session';

const isUnavailable = (error: unknown): boolean =>
  error instanceof BrokenCircuitError ||
  (error instanceof ApplicationError && error.errorCode === 'SERVICE_UNAVAILABLE');

/** Reads, and writes that carry a key, under which the database answers the first result again. */
function isRepeatable<F extends FunctionName>(name: F, args: Args<F>): boolean {
  if (!writes(name) || REPEATABLE.has(name)) return true;
  if (name === 'call_or_request_approval') {
    const { p_key, p_arguments } = args as { p_key?: unknown; p_arguments?: { p_idempotency_key?: unknown } };
    return isKey(p_key) || isKey(p_arguments?.p_idempotency_key);
  }
  if (!keyedFunctions.has(name)) return false;
  const { p_idempotency_key: key } = args as { p_idempotency_key?: unknown };
  return isKey(key);
}

const isKey = (key: unknown): boolean => typeof key === 'string' && key !== '';

/** The refusal that costs nobody time. Its cause tells the log why, and is no failure of this call's own. */
function unavailable({ lastFailure }: CircuitBreakerPolicy): ApplicationError {
  const cause = lastFailure !== undefined && 'error' in lastFailure ? causeOf(lastFailure.error) : null;
  const reason = cause instanceof Error ? cause.message : 'no reason is known';
  return new ApplicationError('SERVICE_UNAVAILABLE', {
    cause: new Error(reason),
    retryAfterSeconds: RETRY_AFTER_SECONDS,
  });
}

const causeOf = (error: unknown) => (error instanceof Error ? error.cause : error);
