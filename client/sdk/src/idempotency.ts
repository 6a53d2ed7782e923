import type { AppRouter } from '@mps/server';
import { randomId } from '@mps/shared/random-id';
import type { TRPCLink } from '@trpc/client';

/** What of a call tells whether it takes a key. */
interface Call {
  type: 'query' | 'mutation' | 'subscription';
  input: unknown;
}

/** A new idempotency key. */
export const newIdempotencyKey = (): string => randomId();

/** The key of a write; null for every other call. */
export function idempotencyKeyOf({ type, input }: Call): string | null {
  if (type !== 'mutation' || typeof input !== 'object' || input === null) return null;
  return 'idempotency_key' in input && typeof input.idempotency_key === 'string' ? input.idempotency_key : null;
}

/**
 * Gives each write a key before its first attempt, so that all attempts share it. It travels in the input: calls of one
 * moment share a request, and its headers.
 *
 * @param given the key of every write that brings none; a new one for each unless given
 */
export function keyWrites(given?: string): TRPCLink<AppRouter> {
  return () =>
    ({ op, next }) => {
      const needsKey = op.type === 'mutation' && idempotencyKeyOf(op) === null;
      if (!needsKey || (op.input !== undefined && typeof op.input !== 'object')) return next(op);
      return next({ ...op, input: { ...op.input, idempotency_key: given ?? newIdempotencyKey() } });
    };
}
