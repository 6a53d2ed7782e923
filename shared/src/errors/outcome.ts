/** What a failed call leaves known. Apart from the list of errors, whose texts a page need not load. */
import type { ErrorCode } from '../errors.js';

/** Answers after which a write may nevertheless have been done, or be done yet. */
export const UNKNOWN_OUTCOME: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'TIMEOUT',
  'SERVICE_UNAVAILABLE',
  'INTERNAL_ERROR',
]);

/** Answers that refuse a call before its key is looked at: an attempt before it may have been carried out. */
export const SAYS_NOTHING_OF_EARLIER_ATTEMPTS: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'SERVICE_UNAVAILABLE',
  'RATE_LIMITED',
  'NOT_AUTHENTICATED',
  'TOKEN_EXPIRED',
  'SESSION_REVOKED',
  'SECOND_FACTOR_REQUIRED',
  // Rights can have been taken away since, and a proof of the password can have aged.
  'PERMISSION_DENIED',
  'MERCHANT_NOT_FOUND_OR_INACTIVE',
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
