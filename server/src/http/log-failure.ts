import { toErrorBody } from '../rest/envelope.js';
import type { Services } from '../services.js';

/** Writes what an INTERNAL_ERROR hides from its caller into the log. Refusals are answers, not failures. */
export function logFailure(log: Services['log'], error: unknown, name: string, requestId: string | undefined): void {
  const { code, request_id } = toErrorBody(error, requestId ?? '', 'en');
  if (code === 'INTERNAL_ERROR') log.error({ err: error, request_id, procedure: name }, 'unexpected error');
}
