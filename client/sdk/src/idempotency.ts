import type { AppRouter } from '@mps/server';
import { randomId } from '@mps/shared/random-id';
import type { TRPCLink } from '@trpc/client';
import { KEYED_PROCEDURES } from './client.generated.js';

/** A new idempotency key. */
export const newIdempotencyKey = (): string => randomId();

/** The key of a money write; null for every other call. */
export function idempotencyKeyOf(path: string, input: unknown): string | null {
  if (!KEYED_PROCEDURES.has(path) || typeof input !== 'object' || input === null) return null;
  return 'idempotency_key' in input && typeof input.idempotency_key === 'string' ? input.idempotency_key : null;
}

/**
 * Gives each money write a key of its own before its first attempt, so that all attempts share it. It travels in
 * the input: calls of one moment share a request, and its headers.
 */
export function keyMoneyWrites(): TRPCLink<AppRouter> {
  return () =>
    ({ op, next }) => {
      const needsKey = KEYED_PROCEDURES.has(op.path) && idempotencyKeyOf(op.path, op.input) === null;
      if (!needsKey || typeof op.input !== 'object') return next(op);
      return next({ ...op, input: { ...op.input, idempotency_key: newIdempotencyKey() } });
    };
}
