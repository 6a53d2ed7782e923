import { ERRORS, type ErrorCode } from '@mps/shared';
import { TRPCError } from '@trpc/server';

/** Facts beside an error's text, safe to show: amounts, field names, never secrets. */
export type ErrorDetails = Record<string, unknown>;

/**
 * The one error that is thrown on purpose. Its status on both transports follows from its code in the
 * shared list; nothing else chooses a status.
 */
export class ApplicationError extends TRPCError {
  readonly errorCode: ErrorCode;
  readonly details: ErrorDetails | null;
  /** Seconds after which a retry makes sense, sent as `Retry-After`. */
  readonly retryAfterSeconds: number | null;

  constructor(
    errorCode: ErrorCode,
    options: { details?: ErrorDetails | null; cause?: unknown; retryAfterSeconds?: number } = {},
  ) {
    super({ code: ERRORS[errorCode].trpc, message: errorCode, cause: options.cause });
    this.name = 'ApplicationError';
    this.errorCode = errorCode;
    this.details = options.details ?? null;
    this.retryAfterSeconds = options.retryAfterSeconds ?? null;
  }
}
