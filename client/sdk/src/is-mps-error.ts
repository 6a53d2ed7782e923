import type { AppRouter } from '@mps/server';
import type { MpsErrorBody } from '@mps/shared';
import { TRPCClientError } from '@trpc/client';

/** A refusal by the server: `error.data.mps` says the code, the text for people, the details and what to do. */
export type MpsError = TRPCClientError<AppRouter> & { data: { mps: MpsErrorBody } };

/**
 * Tells a refusal by the server from everything else, such as a lost connection (where a money write may
 * have happened: repeat it with the same `idempotency_key`).
 */
export function isMpsError(error: unknown): error is MpsError {
  if (!(error instanceof TRPCClientError)) return false;
  const data: unknown = error.data;
  return typeof data === 'object' && data !== null && 'mps' in data;
}
