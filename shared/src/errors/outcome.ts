/** What a failed call leaves known. Apart from the list of errors, whose texts a page need not load. */
import type { ErrorCode } from '../errors.js';

/** Answers after which a write may nevertheless have been done, or be done yet. */
export const UNKNOWN_OUTCOME: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'TIMEOUT',
  'SERVICE_UNAVAILABLE',
  'INTERNAL_ERROR',
]);

/** What a status says without an envelope of ours: a proxy's answer. Every other one counts as our own fault. */
export const CODE_OF_STATUS: Readonly<Record<number, ErrorCode>> = {
  404: 'NOT_FOUND',
  408: 'TIMEOUT',
  413: 'PAYLOAD_TOO_LARGE',
  429: 'RATE_LIMITED',
  502: 'SERVICE_UNAVAILABLE',
  503: 'SERVICE_UNAVAILABLE',
  504: 'TIMEOUT',
};

/** What Node says of a connection that was never made. Browsers do not tell it from one that was lost. */
const NEVER_CONNECTED: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/** A call that failed in the client, before anything was sent. */
export class NeverSent extends Error {
  override readonly name = 'NeverSent';
}

/** Whether a call failed before anything of it could have left; false where that is not known. */
export function wasNeverSent(error: unknown): boolean {
  let each = error;
  for (let depth = 0; each instanceof Error && depth < 8; depth += 1) {
    if (each instanceof NeverSent || NEVER_CONNECTED.has((each as { code?: unknown }).code)) return true;
    each = each.cause;
  }
  return false;
}
