import type { Context } from '../context.js';
import { ApplicationError } from '../lib/application-error.js';

const KEY_MAX_CHARACTERS = 255;

/**
 * The idempotency key of a money write: the `Idempotency-Key` header or the field of the body.
 *
 * Errors: VALIDATION_FAILED when both are given and differ, or the header is longer than 255 characters.
 */
export function idempotencyKey(ctx: Context, fromBody: string | undefined): string | undefined {
  const fromHeader = ctx.idempotencyKey ?? undefined;
  if (fromHeader !== undefined && (fromHeader.length === 0 || fromHeader.length > KEY_MAX_CHARACTERS)) {
    throw refused(`The Idempotency-Key header has 1 to ${KEY_MAX_CHARACTERS} characters`);
  }
  if (fromHeader !== undefined && fromBody !== undefined && fromHeader !== fromBody) {
    throw refused('The Idempotency-Key header and the body name different keys');
  }
  return fromHeader ?? fromBody;
}

/** Says in a header that an answer is an earlier one; clients that read no bodies need it. */
export function markReplay(ctx: Context, replayed: boolean): void {
  if (replayed) ctx.setHeader('Idempotent-Replayed', 'true');
}

const refused = (message: string): ApplicationError =>
  new ApplicationError('VALIDATION_FAILED', { details: { fields: { idempotency_key: [message] } } });
