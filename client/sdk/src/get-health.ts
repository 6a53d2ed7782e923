import type { MpsClientOptions } from './create-mps-client.js';
import { localBody, MpsError } from './mps-error.js';
import { readFailure } from './read-failure.js';

/** What the server says of itself. */
export interface Health {
  status: 'healthy' | 'unhealthy';
  /** Of the server, such as `0.1.0`. */
  version: string;
  /** ISO 8601 UTC. */
  timestamp: string;
  /** True where the part works; `disabled` where none is configured. */
  checks: { database: boolean; redis: boolean | 'disabled'; rpc_functions: boolean };
}

const TIMEOUT_MS = 10_000;

/**
 * Asks a server how it is; no login is needed. An unhealthy server answers too.
 *
 * @param options where it stands; `timeoutMs` is 10,000 unless given
 * @throws MpsError when no answer came, or one that no MPS server gives
 */
export async function getHealth(
  options: Pick<MpsClientOptions, 'url' | 'language' | 'fetch' | 'timeoutMs'>,
): Promise<Health> {
  const { language = 'zh-TW', timeoutMs = TIMEOUT_MS } = options;
  const send = options.fetch ?? fetch;
  const answer = await send(`${options.url.replace(/\/+$/, '')}/health`, { signal: AbortSignal.timeout(timeoutMs) })
    .then(async (response) => ({ status: response.status, body: (await response.json()) as unknown }))
    .catch((error: unknown) => {
      throw readFailure(error, 'health', language);
    });
  if (isHealth(answer.body)) return answer.body;
  const body = localBody('SERVICE_UNAVAILABLE', language, '');
  throw new MpsError({ body, outcome: 'unknown', status: answer.status, path: 'health' });
}

function isHealth(body: unknown): body is Health {
  return typeof body === 'object' && body !== null && 'status' in body && 'checks' in body;
}
