import type { AppRouter } from '@mps/server';
import type { TRPCLink } from '@trpc/client';

/** The calls that move money: each has a key, so that a repeated one moves nothing twice. */
const MONEY_WRITES: ReadonlySet<string> = new Set(['member.recharge', 'merchant.charge', 'merchant.refund']);

/** A new idempotency key; `crypto.randomUUID` is missing on pages that are not served over HTTPS. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The key of a money write; null for every other call. */
export function idempotencyKeyOf(path: string, input: unknown): string | null {
  if (!MONEY_WRITES.has(path) || typeof input !== 'object' || input === null) return null;
  return 'idempotency_key' in input && typeof input.idempotency_key === 'string' ? input.idempotency_key : null;
}

/**
 * Gives each money write a key of its own before its first attempt, so that all attempts share it. It travels in
 * the input: calls of one moment share a request, and its headers.
 */
export function keyMoneyWrites(): TRPCLink<AppRouter> {
  return () =>
    ({ op, next }) => {
      const needsKey = MONEY_WRITES.has(op.path) && idempotencyKeyOf(op.path, op.input) === null;
      if (!needsKey || typeof op.input !== 'object') return next(op);
      return next({ ...op, input: { ...op.input, idempotency_key: newIdempotencyKey() } });
    };
}
