import { IDEMPOTENCY_KEY } from '@mps/shared';
import type { Context } from './context.js';
import { ApplicationError } from './lib/application-error.js';

/**
 * The idempotency key of a write: the `Idempotency-Key` header or the field of the body. Quotes around it, which
 * the header's standard asks for, are no part of it, and neither are blanks at its ends, which every proxy takes off a
 * header.
 *
 * Errors: VALIDATION_FAILED when both are given and differ, when there is more than one header or one for several calls
 * of a batch, and for a key that is not 1 to 255 printable ASCII characters.
 */
export function idempotencyKey(ctx: Context, inBody: string | undefined): string | undefined {
  const [inHeader, ...more] = ctx.idempotencyKeys;
  if (more.length > 0) throw refused('There is more than one Idempotency-Key header');
  if (inHeader !== undefined && ctx.isBatch) throw refused('Each call of a batch names its key in its input');
  const fromHeader = plainKey(inHeader);
  const fromBody = plainKey(inBody);
  if (fromHeader !== undefined && fromBody !== undefined && fromHeader !== fromBody) {
    throw refused('The Idempotency-Key header and the body name different keys');
  }
  return fromHeader ?? fromBody;
}

function plainKey(key: string | undefined): string | undefined {
  if (key === undefined) return undefined;
  const plain = IDEMPOTENCY_KEY.test(key)
    ? key
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .trim()
    : '';
  if (plain === '') throw refused('An idempotency key is 1 to 255 printable ASCII characters');
  return plain;
}

/** Says in a header that an answer is an earlier one; clients that read no bodies need it. */
export function markReplay(ctx: Context, replayed: boolean): void {
  if (replayed) ctx.setHeader('Idempotent-Replayed', 'true');
}

const refused = (message: string): ApplicationError =>
  new ApplicationError('VALIDATION_FAILED', { details: { fields: { idempotency_key: [message] } } });
