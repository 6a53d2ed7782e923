import type { AppRouter } from '@mps/server';
import { ERRORS, type ErrorCode, type Language, type MpsErrorBody } from '@mps/shared/errors';
import { UNKNOWN_OUTCOME } from '@mps/shared/errors/outcome';
import { TRPCClientError } from '@trpc/client';
import type { inferRouterError } from '@trpc/server';

/**
 * What became of the call: `refused` when the server said that nothing was done, or nothing of it has left, `unknown`
 * when nobody can say from here. A write of unknown outcome is finished by repeating it with the same idempotency key.
 */
export type Outcome = 'refused' | 'unknown';

type ErrorShape = inferRouterError<AppRouter>;

/** What is known of a failure when its error is made. */
export interface MpsErrorFacts {
  body: MpsErrorBody;
  outcome: Outcome;
  /** The HTTP status of the answer; null when none came. */
  status: number | null;
  path: string;
  cause?: Error;
  /** The server's `Retry-After`, in milliseconds. */
  retryAfterMs?: number | null;
  /** The key of the write that failed. */
  idempotencyKey?: string | null;
  /** True where the caller's own signal ended the call. */
  isAborted?: boolean;
}

/**
 * The one error that calls reject with: a refusal by the server, a call that got no answer, or one that the caller aborted.
 * `error.data.mps` is the server's own account of a refusal, and one in its form where no answer came.
 */
export class MpsError extends TRPCClientError<AppRouter> {
  declare readonly data: ErrorShape['data'] & { mps: MpsErrorBody };
  /** From the closed list of the contract; SERVICE_UNAVAILABLE and TIMEOUT also where no answer came. */
  readonly code: ErrorCode;
  /** For people, in the client's language. */
  readonly text: string;
  /** What to do next; null where there is nothing to advise. */
  readonly suggestion: string | null;
  /** Facts beside the text, such as `fields` for VALIDATION_FAILED; empty where there are none. */
  readonly details: Record<string, unknown>;
  /** To quote to support; null when no answer came. */
  readonly requestId: string | null;
  /** Whether nothing was done, or nobody knows; of all attempts together, where a call was repeated. */
  readonly outcome: Outcome;
  /** The HTTP status of the last answer; null when none came. */
  readonly status: number | null;
  /** How long the server wants to be left alone, in milliseconds; null when it did not say. */
  readonly retryAfterMs: number | null;
  /** The key to repeat the same write with; null for every other call. */
  readonly idempotencyKey: string | null;
  /** True where the caller's own signal ended the call; `outcome` says whether the server may have done it. */
  readonly isAborted: boolean;
  /** What the error was made of. */
  readonly facts: MpsErrorFacts;

  constructor(facts: MpsErrorFacts) {
    const { body, status, path, cause } = facts;
    const data = { code: ERRORS[body.code].trpc, httpStatus: status ?? ERRORS[body.code].http, path, mps: body };
    super(body.message, { result: { error: { message: body.message, code: -32603, data } }, cause });
    // The parent's constructor makes every instance one of its own class.
    Object.setPrototypeOf(this, MpsError.prototype);
    this.name = 'MpsError';
    this.code = body.code;
    this.text = body.message;
    this.suggestion = body.suggestion;
    this.details = body.details;
    this.requestId = body.request_id === '' ? null : body.request_id;
    this.outcome = facts.outcome;
    this.status = status;
    this.retryAfterMs = facts.retryAfterMs ?? null;
    this.idempotencyKey = facts.idempotencyKey ?? null;
    this.isAborted = facts.isAborted ?? false;
    this.facts = facts;
  }
}

/** Tells the errors of this client from everything else that code may throw. */
export function isMpsError(error: unknown): error is MpsError {
  return error instanceof MpsError;
}

/** The outcome that the server's own code stands for. */
export function outcomeOf(code: ErrorCode): Outcome {
  return UNKNOWN_OUTCOME.has(code) ? 'unknown' : 'refused';
}

/** An account in the server's form of a failure that the server did not tell itself. */
export function localBody(code: ErrorCode, language: Language, requestId: string): MpsErrorBody {
  return {
    code,
    message: ERRORS[code].text[language],
    details: {},
    suggestion: ERRORS[code].nextStep?.[language] ?? null,
    request_id: requestId,
    timestamp: new Date().toISOString(),
  };
}
