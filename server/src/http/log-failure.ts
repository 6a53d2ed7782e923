import { toErrorBody } from '../lib/error-envelope.js';
import type { Services } from '../services.js';

/** Writes what an INTERNAL_ERROR hides from its caller into the log. Refusals are answers, not failures. */
export function logFailure(log: Services['log'], error: unknown, name: string, requestId: string): void {
  // Whoever leaves in the middle of a file or a body breaks nothing.
  if (isCallerGone(error)) return;
  const { code, request_id } = toErrorBody(error, requestId, 'en');
  if (code === 'INTERNAL_ERROR') log.error({ err: error, request_id, procedure: name }, 'unexpected error');
}

/** What Express says when the connection ended before a file was sent, and Node when it ended within a body. */
const isCallerGone = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'ECONNABORTED' || (error.code === 'ECONNRESET' && error.message === 'aborted'));
