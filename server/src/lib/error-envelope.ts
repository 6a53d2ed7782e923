/** How an error is told: one body for both transports, decided by the shared list alone. */
import { ERRORS, type ErrorCode, type ErrorStatus, type Language, type MpsErrorBody } from '@mps/shared';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { ApplicationError, type ErrorDetails } from './application-error.js';

/** What an error means before it is put into words. */
interface Meaning {
  code: ErrorCode;
  details: ErrorDetails | null;
}

/** What tRPC itself throws, before or around a procedure. Whatever is missing here is nobody's fault but ours. */
const CODE_OF_TRPC: Partial<Record<TRPCError['code'], ErrorCode>> = {
  PARSE_ERROR: 'VALIDATION_FAILED',
  BAD_REQUEST: 'VALIDATION_FAILED',
  UNAUTHORIZED: 'NOT_AUTHENTICATED',
  FORBIDDEN: 'PERMISSION_DENIED',
  NOT_FOUND: 'NOT_FOUND',
  METHOD_NOT_SUPPORTED: 'METHOD_NOT_ALLOWED',
  PAYLOAD_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  UNSUPPORTED_MEDIA_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
  TOO_MANY_REQUESTS: 'RATE_LIMITED',
  SERVICE_UNAVAILABLE: 'SERVICE_UNAVAILABLE',
  TIMEOUT: 'TIMEOUT',
  GATEWAY_TIMEOUT: 'TIMEOUT',
};

/** What the body parser and Express itself refuse with: errors that carry an HTTP status. */
const CODE_OF_STATUS: Record<number, ErrorCode> = {
  400: 'VALIDATION_FAILED',
  404: 'NOT_FOUND',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
};

/** The refusal that an error is, or that another error was wrapped around. */
export function applicationErrorOf(error: unknown): ApplicationError | null {
  if (error instanceof ApplicationError) return error;
  if (error instanceof TRPCError && error.cause instanceof ApplicationError) return error.cause;
  return null;
}

/**
 * Puts an error into the body that REST answers and that stands in `error.data.mps` on tRPC.
 * @returns nothing of an unexpected error's own text, stack or cause
 */
export function toErrorBody(error: unknown, requestId: string, language: Language): MpsErrorBody {
  const { code, details } = meaningOf(error);
  const { text, nextStep } = ERRORS[code];
  return {
    code,
    message: text[language],
    details: details ?? {},
    suggestion: nextStep?.[language] ?? null,
    request_id: requestId,
    timestamp: new Date().toISOString(),
  };
}

/** The HTTP status of an error body. */
export function statusOf(body: MpsErrorBody): ErrorStatus {
  return ERRORS[body.code].http;
}

/** The same facts as RFC 9457 says them, for callers that accept `application/problem+json`. */
export function toProblem(body: MpsErrorBody, path: string): Record<string, unknown> {
  return {
    type: `urn:mps:error:${body.code}`,
    title: body.code,
    status: statusOf(body),
    detail: body.message,
    instance: path,
    code: body.code,
    details: body.details,
    suggestion: body.suggestion,
    request_id: body.request_id,
    timestamp: body.timestamp,
  };
}

function meaningOf(error: unknown): Meaning {
  const refusal = applicationErrorOf(error);
  if (refusal !== null) {
    // Details of an internal error would tell how the inside looks.
    return { code: refusal.errorCode, details: refusal.errorCode === 'INTERNAL_ERROR' ? null : refusal.details };
  }
  if (error instanceof TRPCError) return meaningOfTrpcError(error);
  return { code: CODE_OF_STATUS[httpStatusOf(error)] ?? 'INTERNAL_ERROR', details: null };
}

function meaningOfTrpcError(error: TRPCError): Meaning {
  // An answer that does not fit its own schema also fails with a ZodError, but as INTERNAL_SERVER_ERROR: our mistake.
  if (error.code === 'BAD_REQUEST' && error.cause instanceof z.ZodError) {
    return { code: 'VALIDATION_FAILED', details: { fields: fieldsOf(error.cause) } };
  }
  return { code: CODE_OF_TRPC[error.code] ?? 'INTERNAL_ERROR', details: null };
}

/** The `status` of an error of Express or its body parser; 500 for every other error. */
function httpStatusOf(error: unknown): number {
  if (!(error instanceof Error) || !('status' in error)) return 500;
  return typeof error.status === 'number' ? error.status : 500;
}

/** As names of an object's fields they can neither be told safely nor be written by superjson. */
const NAMES_OF_PROTOTYPES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Messages by the path of the field, `''` for the input as a whole; unknown fields under their own names. */
function fieldsOf(error: z.ZodError): Record<string, string[]> {
  const fields = new Map<string, string[]>();
  const add = (path: PropertyKey[], message: string) => {
    const said = path.map(String).join('.');
    const name = NAMES_OF_PROTOTYPES.has(said) ? '' : said;
    fields.set(name, [...(fields.get(name) ?? []), message]);
  };
  for (const issue of error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) add([...issue.path, key], 'Unknown field');
    } else {
      add(issue.path, issue.message);
    }
  }
  return Object.fromEntries(fields);
}
