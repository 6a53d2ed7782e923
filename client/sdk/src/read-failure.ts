import type { AppRouter } from '@mps/server';
import { type ErrorCode, isErrorCode, type Language, type MpsErrorBody } from '@mps/shared/errors';
import { wasNeverSent, whyUnsendable } from '@mps/shared/errors/never-sent';
import { CODE_OF_STATUS } from '@mps/shared/errors/outcome';
import { TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { isMpsError, localBody, MpsError, outcomeOf } from './mps-error.js';

/** An answer that no MPS server gives: a page of a proxy, or of another server at that address. */
export class ForeignAnswer extends Error {
  override readonly name = 'ForeignAnswer';

  constructor(readonly response: Response) {
    super(`HTTP ${response.status} without JSON`);
  }
}

/** Turns whatever a call failed with into an MpsError. */
export function readFailures(language: Language): TRPCLink<AppRouter> {
  return () =>
    ({ op, next }) =>
      observable((observer) =>
        next(op).subscribe({
          next: (value) => observer.next(value),
          complete: () => observer.complete(),
          error: (error) => observer.error(readFailure(error, op.path, language)),
        }),
      );
}

/** @returns the error to reject with, whatever the call failed with */
export function readFailure(error: unknown, path: string, language: Language): MpsError {
  if (isMpsError(error)) return error;
  const response = responseOf(error);
  const facts = {
    status: response?.status ?? null,
    path,
    cause: error instanceof Error ? error : undefined,
    retryAfterMs: retryAfterMsOf(response),
  };
  const body = envelopeOf(error);
  if (body !== null) return new MpsError({ ...facts, body, outcome: outcomeOf(body.code) });
  const unsendable = response === null ? whyUnsendable(error) : null;
  if (unsendable !== null) {
    const local = localBody('VALIDATION_FAILED', language, '');
    return new MpsError({ ...facts, body: { ...local, details: { reason: unsendable } }, outcome: 'refused' });
  }
  const code = codeOf(error, response);
  const local = localBody(code, language, response?.headers.get('x-request-id') ?? '');
  // An answer without our envelope may come from a proxy that has passed the call on already.
  const isRefusal =
    response === null ? wasNeverSent(error) : response.status >= 400 && response.status < 500 && code !== 'TIMEOUT';
  return new MpsError({ ...facts, body: local, outcome: isRefusal ? 'refused' : 'unknown' });
}

function codeOf(error: unknown, response: Response | null): ErrorCode {
  if (response !== null) return CODE_OF_STATUS[response.status] ?? 'INTERNAL_ERROR';
  return causesOf(error).some(({ name }) => name === 'TimeoutError') ? 'TIMEOUT' : 'SERVICE_UNAVAILABLE';
}

function envelopeOf(error: unknown): MpsErrorBody | null {
  if (!(error instanceof TRPCClientError)) return null;
  const data: unknown = error.data;
  if (typeof data !== 'object' || data === null || !('mps' in data)) return null;
  const body = data.mps as MpsErrorBody;
  return isErrorCode(body?.code) ? body : null;
}

function responseOf(error: unknown): Response | null {
  const foreign = causesOf(error).find((cause) => cause instanceof ForeignAnswer);
  if (foreign !== undefined) return foreign.response;
  if (!(error instanceof TRPCClientError)) return null;
  const response = error.meta?.response;
  // By its form: a `fetch` of the caller's may answer with a class of its own.
  return isResponse(response) ? response : null;
}

const isResponse = (value: unknown): value is Response =>
  typeof value === 'object' && value !== null && 'status' in value && 'headers' in value;

/** `Retry-After` says seconds or a date. */
function retryAfterMsOf(response: Response | null): number | null {
  const text = response?.headers.get('retry-after');
  if (text === null || text === undefined || text === '') return null;
  const ms = /^\d+$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - Date.now();
  return Number.isFinite(ms) ? Math.max(ms, 0) : null;
}

function causesOf(error: unknown): Error[] {
  const causes: Error[] = [];
  for (let each = error; each instanceof Error && causes.length < 8; each = each.cause) causes.push(each);
  return causes;
}
