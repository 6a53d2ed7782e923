/** How REST answers what is not a success. */
import type { MpsErrorBody } from '@mps/shared';
import type { Request, Response } from 'express';
import { applicationErrorOf, statusOf, toErrorBody, toProblem } from '../../lib/error-envelope.js';
import { chooseLanguage } from '../../lib/language.js';

const PROBLEM_TYPE = 'application/problem+json';
/** What a refusal asks to wait where nobody computed it: long enough for a restart, short enough for a cashier. */
const DEFAULT_RETRY_AFTER_SECONDS = 2;

/** Writes the error envelope, or the RFC 9457 form where the caller prefers it, and returns what was told. */
export function answerError(req: Request, res: Response, error: unknown): MpsErrorBody {
  const requestId = String(res.getHeader('X-Request-Id') ?? '');
  const body = toErrorBody(error, requestId, chooseLanguage(req.headers['accept-language']));
  const retryAfter = retryAfterSecondsOf(body, error);
  if (retryAfter !== null) res.setHeader('Retry-After', String(retryAfter));
  if (statusOf(body) === 401) res.setHeader('WWW-Authenticate', 'Bearer');
  res.status(statusOf(body));
  if (prefersProblem(req)) {
    res.type(PROBLEM_TYPE).send(JSON.stringify(toProblem(body, req.originalUrl.split('?')[0] ?? '/')));
  } else {
    res.json({ error: body });
  }
  return body;
}

/** Seconds that the caller should wait before it tries again; null where waiting does not help. */
export function retryAfterSecondsOf(body: MpsErrorBody, error: unknown): number | null {
  const told = applicationErrorOf(error)?.retryAfterSeconds ?? null;
  if (told !== null) return told;
  return ['RATE_LIMITED', 'SERVICE_UNAVAILABLE'].includes(body.code) ? DEFAULT_RETRY_AFTER_SECONDS : null;
}

function prefersProblem(req: Request): boolean {
  // Anything else that the caller may accept, `*/*` too, is answered by the envelope.
  return req.accepts(['application/json', PROBLEM_TYPE]) === PROBLEM_TYPE;
}
