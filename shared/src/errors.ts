import type { ErrorEntry } from './errors/error-entry.js';
import { RAISED_BY_SERVER } from './errors/raised-by-server.js';
import { RAISED_BY_SQL } from './errors/raised-by-sql.js';

export type { ErrorEntry, ErrorStatus } from './errors/error-entry.js';
export { LANGUAGES, type Language } from './errors/language.js';

/** Every error of the system: its SQLSTATE where SQL raises it, its status on both transports, its texts. */
export const ERRORS = { ...RAISED_BY_SQL, ...RAISED_BY_SERVER } satisfies Record<string, ErrorEntry>;

/** The closed list of codes; a new one is added to ERRORS, and nowhere else. */
export type ErrorCode = keyof typeof ERRORS;

/** Tells a code of the list from any other value, such as one that a newer server has sent. */
export const isErrorCode = (value: unknown): value is ErrorCode =>
  typeof value === 'string' && Object.hasOwn(ERRORS, value);

/** The `error` object of every answer that is not a success: over REST, and as `error.data.mps` over tRPC. */
export interface MpsErrorBody {
  code: ErrorCode;
  /** The code's text in the caller's language. */
  message: string;
  /** Facts beside the text, such as `fields` for VALIDATION_FAILED; empty where there are none. */
  details: Record<string, unknown>;
  /** What the person can do next; null where there is nothing to advise. */
  suggestion: string | null;
  /** To quote to support; the same as the header `X-Request-Id`. */
  request_id: string;
  /** ISO 8601 UTC. */
  timestamp: string;
}
