import type { Context } from '../context.js';
import { ApplicationError } from '../lib/application-error.js';

const KEY_MAX_CHARACTERS = 255;

/**
 * The idempotency key of a money write: the `Idempotency-Key` header or the field of the body.
 *
 * Errors: VALIDATION_FAILED when both are given and differ, or the header is longer than 255 characters.
 */
export function idempotencyKey(ctx: Context, fromBody: string | undefined): string | undefined {
  const fromHeader = ctx.idempotencyKey === null ? undefined : unquoted(ctx.idempotencyKey);
  const given = fromBody === undefined ? undefined : unquoted(fromBody);
  if (given === '') throw refused(`An idempotency key has 1 to ${KEY_MAX_CHARACTERS} characters`);
  if (fromHeader !== undefined && (fromHeader.length === 0 || fromHeader.length > KEY_MAX_CHARACTERS)) {
    throw refused(`The Idempotency-Key header has 1 to ${KEY_MAX_CHARACTERS} characters`);
  }
  if (fromHeader !== undefined && given !== undefined && fromHeader !== given) {
    throw refused('The Idempotency-Key header and the body name different keys');
  }
  return fromHeader ?? given;
}

/**
 * The header is defined as a quoted string, and most callers leave the quotes out: both are one key.
 * Source: RFC 9651, section 3.3.3.
 */
const unquoted = (key: string): string => (/^".*"$/.test(key) ? key.slice(1, -1).replace(/\\(["\\])/g, '$1') : key);

/** Says in a header that an answer is an earlier one; clients that read no bodies need it. */
export function markReplay(ctx: Context, replayed: boolean): void {
  if (replayed) ctx.setHeader('Idempotent-Replayed', 'true');
}

const refused = (message: string): ApplicationError =>
  new ApplicationError('VALIDATION_FAILED', { details: { fields: { idempotency_key: [message] } } });
