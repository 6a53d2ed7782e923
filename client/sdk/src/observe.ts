/** What the client tells of each attempt of a call. */
import type { AppRouter } from '@mps/server';
import type { Observer as Watching } from '@mps/shared/clients/observer';
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
  /** The key of a write; null for every other call. */
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

export type Observer = Watching<RequestFacts, ResponseFacts>;

export function factsOf(op: Operation, attempt: number): RequestFacts {
  return { path: op.path, type: op.type, attempt, idempotencyKey: idempotencyKeyOf(op) };
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
