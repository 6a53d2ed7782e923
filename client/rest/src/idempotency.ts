import { randomId } from '@mps/shared/random-id';

/** The parts of a call in which a caller may have put a key. */
export interface Keyed {
  params?: { header?: Record<string, unknown> };
  body?: unknown;
}

/**
 * A new idempotency key. Mini-programs have no `crypto`; there the time and two random numbers make one that no
 * other call of the same account has, which is all that is asked of it.
 */
export function newIdempotencyKey(): string {
  if (typeof crypto !== 'undefined') return randomId();
  const random = () => Math.random().toString(36).slice(2, 13);
  return `${Date.now().toString(36)}-${random()}${random()}`;
}

/** The call with the key in its body, where every alphabet can be sent and the server says which it takes. */
export function withKeyInBody<Init extends Keyed>(init: Init, key: string): Init {
  const { 'Idempotency-Key': _moved, ...header } = init.params?.header ?? {};
  const body = { ...(init.body as Record<string, unknown> | undefined), idempotency_key: key };
  return { ...init, params: { ...init.params, header }, body };
}

/** @returns the key of a write, the caller's or a new one; null for a GET */
export function idempotencyKeyOf(method: string, init: Keyed): string | null {
  if (method === 'GET') return null;
  const inHeader = init.params?.header?.['Idempotency-Key'];
  if (typeof inHeader === 'string') return inHeader;
  const { body } = init;
  const isInBody = typeof body === 'object' && body !== null && 'idempotency_key' in body;
  return isInBody && typeof body.idempotency_key === 'string' ? body.idempotency_key : newIdempotencyKey();
}
