/** What a program hears of its calls: hooks for metrics and traces, a logger for people. Neither sees a token or an input. */
import type { AppRouter } from '@mps/server';
import type { Operation, TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { idempotencyKeyOf } from './idempotency.js';
import { isMpsError, type MpsError } from './mps-error.js';

/** One attempt of a call, before it is sent. */
export interface RequestFacts {
  /** Such as `merchant.charge`. */
  path: string;
  type: 'query' | 'mutation' | 'subscription';
  /** 1 for the first attempt of a call, and one more for each repetition. */
  attempt: number;
  /** The key of a money write; null for every other call. */
  idempotencyKey: string | null;
}

/** The same attempt with what became of it. */
export interface ResponseFacts extends RequestFacts {
  durationMs: number;
  /** The HTTP status; null when no answer came. Calls of one moment share a request, and its status. */
  status: number | null;
  /** The server's `X-Request-Id`; null when no answer came. */
  requestId: string | null;
  /** Null for a success. */
  error: MpsError | null;
}

/** Such as `console`. */
export interface Logger {
  debug(message: string, facts: object): void;
  warn(message: string, facts: object): void;
}

export interface Hooks {
  onRequest?: (facts: RequestFacts) => void;
  onResponse?: (facts: ResponseFacts) => void;
  logger?: Logger;
}

/** The hooks as the links call them: what a hook throws is logged, and changes no call. */
export interface Observer {
  sent(facts: RequestFacts): void;
  answered(facts: ResponseFacts): void;
  warn(message: string, facts: object): void;
}

export function createObserver({ onRequest, onResponse, logger }: Hooks): Observer {
  const warn = (message: string, facts: object) => logger?.warn(`mps: ${message}`, facts);
  const safely = (name: string, call: () => void) => {
    try {
      call();
    } catch (error) {
      warn(`${name} threw`, { error: String(error) });
    }
  };
  return {
    sent: (facts) => safely('onRequest', () => onRequest?.(facts)),
    answered: (facts) => {
      safely('onResponse', () => onResponse?.(facts));
      const { error, ...others } = facts;
      logger?.debug(`mps: ${error === null ? 'answered' : 'failed'}`, { ...others, code: error?.code ?? null });
    },
    warn,
  };
}

export function factsOf(op: Operation, attempt: number): RequestFacts {
  return { path: op.path, type: op.type, attempt, idempotencyKey: idempotencyKeyOf(op.path, op.input) };
}

/** Tells of each attempt of a call; it is inside of what repeats calls, and outside of what makes MpsErrors of failures. */
export function observeAttempts(observer: Observer): TRPCLink<AppRouter> {
  return () =>
    ({ op, next }) =>
      observable((outer) => {
        const facts = factsOf(op, attemptOf(op));
        const startedAt = performance.now();
        observer.sent(facts);
        const ended = (status: number | null, requestId: string | null, error: MpsError | null) =>
          observer.answered({ ...facts, durationMs: performance.now() - startedAt, status, requestId, error });
        return next(op).subscribe({
          next: (value) => {
            const response = value.context?.response as Response | undefined;
            ended(response?.status ?? null, response?.headers.get('x-request-id') ?? null, null);
            outer.next(value);
          },
          complete: () => outer.complete(),
          error: (error) => {
            if (isMpsError(error)) ended(error.status, error.requestId, error);
            outer.error(error);
          },
        });
      });
}

const ATTEMPT = 'mps.attempt';

/** The call as one of its attempts. */
export const asAttempt = (op: Operation, attempt: number): Operation => ({
  ...op,
  context: { ...op.context, [ATTEMPT]: attempt },
});

const attemptOf = (op: Operation): number => Number(op.context[ATTEMPT] ?? 1);
