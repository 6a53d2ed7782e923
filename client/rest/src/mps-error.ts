import { ERRORS, type ErrorCode, isErrorCode, type Language, type MpsErrorBody } from '@mps/shared/errors';
import { wasNeverSent, whyUnsendable } from '@mps/shared/errors/never-sent';
import { CODE_OF_STATUS, UNKNOWN_OUTCOME } from '@mps/shared/errors/outcome';

/**
 * What became of the call: `refused` when the server said that nothing was done, or nothing of it has left, `unknown`
 * when nobody can say from here. A write of unknown outcome is finished by repeating it with the same idempotency key.
 */
export type Outcome = 'refused' | 'unknown';

/** What is known of a failure when its error is made. */
export interface MpsErrorFacts {
  body: MpsErrorBody;
  outcome: Outcome;
  /** The HTTP status of the answer; null when none came. */
  status: number | null;
  /** The server's `Retry-After`, in milliseconds. */
  retryAfterMs: number | null;
  /** The key of the write that failed. */
  idempotencyKey: string | null;
  cause?: unknown;
  /** True where the caller's own signal ended the call. */
  isAborted?: boolean;
}

/** The one error that calls reject with: a refusal by the server, a call that got no answer, or one that the caller aborted. */
export class MpsError extends Error {
  override readonly name = 'MpsError';
  /** From the closed list of the contract; SERVICE_UNAVAILABLE and TIMEOUT also where no answer came. */
  readonly code: ErrorCode;
  /** What to do next; null where there is nothing to advise. */
  readonly suggestion: string | null;
  readonly details: Record<string, unknown>;
  /** To quote to support; null when no answer came. */
  readonly requestId: string | null;
  readonly outcome: Outcome;
  readonly status: number | null;
  readonly retryAfterMs: number | null;
  readonly idempotencyKey: string | null;
  /** True where the caller's own signal ended the call; `outcome` says whether the server may have done it. */
  readonly isAborted: boolean;

  constructor(readonly facts: MpsErrorFacts) {
    super(facts.body.message, { cause: facts.cause });
    this.code = facts.body.code;
    this.suggestion = facts.body.suggestion;
    this.details = facts.body.details;
    this.requestId = facts.body.request_id === '' ? null : facts.body.request_id;
    this.outcome = facts.outcome;
    this.status = facts.status;
    this.retryAfterMs = facts.retryAfterMs;
    this.idempotencyKey = facts.idempotencyKey;
    this.isAborted = facts.isAborted ?? false;
  }
}

/** Tells the errors of this client from everything else that code may throw. */
export function isMpsError(error: unknown): error is MpsError {
  return error instanceof MpsError;
}

/** What the client looks at in an answer. */
interface Answered {
  status: number;
  headers: { get(name: string): string | null };
}

/** @returns the error that an answer stands for which is no success, with an envelope or without one */
export function errorOfAnswer(answer: Answered, body: unknown, key: string | null, language: Language): MpsError {
  const { status, headers } = answer;
  const facts = { status, retryAfterMs: retryAfterMsOf(headers.get('retry-after')), idempotencyKey: key };
  const told = envelopeOf(body);
  if (told !== null) {
    return new MpsError({ ...facts, body: told, outcome: UNKNOWN_OUTCOME.has(told.code) ? 'unknown' : 'refused' });
  }
  const code = CODE_OF_STATUS[status] ?? 'INTERNAL_ERROR';
  // An answer without our envelope may come from a proxy that has passed the call on already.
  const isRefusal = status >= 400 && status < 500 && code !== 'TIMEOUT';
  const local = localBody(code, language, headers.get('x-request-id') ?? '');
  return new MpsError({ ...facts, body: local, outcome: isRefusal ? 'refused' : 'unknown' });
}

/** @returns the error of a call that got no answer, or only a part of one */
export function errorWithoutAnswer(cause: unknown, key: string | null, language: Language): MpsError {
  const facts = { status: null, retryAfterMs: null, idempotencyKey: key, cause };
  const unsendable = whyUnsendable(cause);
  if (unsendable !== null) {
    const body = { ...localBody('VALIDATION_FAILED', language, ''), details: { reason: unsendable } };
    return new MpsError({ ...facts, body, outcome: 'refused' });
  }
  const isLate = cause instanceof Error && cause.name === 'TimeoutError';
  const body = localBody(isLate ? 'TIMEOUT' : 'SERVICE_UNAVAILABLE', language, '');
  return new MpsError({ ...facts, body, outcome: wasNeverSent(cause) ? 'refused' : 'unknown' });
}

/**
 * A call that its caller has ended.
 *
 * @param isSent whether the server may have got it
 */
export function abortedError(cause: unknown, isSent: boolean, key: string | null, language: Language): MpsError {
  const body = localBody('TIMEOUT', language, '');
  const outcome = isSent ? 'unknown' : 'refused';
  return new MpsError({ body, outcome, status: null, retryAfterMs: null, idempotencyKey: key, cause, isAborted: true });
}

function localBody(code: ErrorCode, language: Language, requestId: string): MpsErrorBody {
  return {
    code,
    message: ERRORS[code].text[language],
    details: {},
    suggestion: ERRORS[code].nextStep?.[language] ?? null,
    request_id: requestId,
    timestamp: new Date().toISOString(),
  };
}

function envelopeOf(body: unknown): MpsErrorBody | null {
  if (typeof body !== 'object' || body === null || !('error' in body)) return null;
  const error = body.error as MpsErrorBody | null;
  return isErrorCode(error?.code) ? error : null;
}

/** `Retry-After` says seconds or a date. */
function retryAfterMsOf(text: string | null): number | null {
  if (text === null || text === '') return null;
  const ms = /^\d+$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - Date.now();
  return Number.isFinite(ms) ? Math.max(ms, 0) : null;
}
