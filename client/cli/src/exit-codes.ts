import type { ErrorCode } from '@mps/shared/errors';

/** What the process ends with; documented in `docs/cli.md` and in `mps --help`. */
export const EXIT = {
  ok: 0,
  error: 1,
  cancelled: 2,
  usage: 3,
  notLoggedIn: 4,
  refused: 5,
  unknown: 6,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Codes that are no refusal by a business rule. */
const OTHERS: Partial<Record<ErrorCode, ExitCode>> = {
  NOT_AUTHENTICATED: EXIT.notLoggedIn,
  TOKEN_EXPIRED: EXIT.notLoggedIn,
  SESSION_REVOKED: EXIT.notLoggedIn,
  INVALID_CREDENTIALS: EXIT.notLoggedIn,
  VALIDATION_FAILED: EXIT.usage,
  INVALID_CURSOR: EXIT.usage,
  PAYLOAD_TOO_LARGE: EXIT.usage,
  UNSUPPORTED_MEDIA_TYPE: EXIT.error,
  METHOD_NOT_ALLOWED: EXIT.error,
  NOT_FOUND: EXIT.error,
  RATE_LIMITED: EXIT.error,
  INTERNAL_ERROR: EXIT.error,
  SERVICE_UNAVAILABLE: EXIT.unknown,
  TIMEOUT: EXIT.unknown,
};

/** The exit code that an error code of the API leads to. */
export function exitCodeOf(code: ErrorCode): ExitCode {
  return OTHERS[code] ?? EXIT.refused;
}
