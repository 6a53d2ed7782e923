/**
 * `fetch` as the Supabase client asks for it, over Node's own HTTP client: a call of a function is one small request and
 * one small answer, for which the streams of Node's `fetch` cost as much as all the rest.
 */
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

/** PostgREST and the proxies before it keep a connection for a minute or longer; ours ends before theirs. */
const IDLE_TIMEOUT_MS = 4_000;

/** A `fetch` of its own connections, and how to end these. */
export interface KeepAliveFetch {
  fetch: typeof fetch;
  close(): void;
}

/** Bodies are texts in both directions; redirects are answers like others. */
export function createKeepAliveFetch(): KeepAliveFetch {
  const options = { keepAlive: true, scheduling: 'lifo', timeout: IDLE_TIMEOUT_MS } as const;
  const agents = { 'http:': new HttpAgent(options), 'https:': new HttpsAgent(options) };

  const send = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(input instanceof Request ? input.url : input);
    const isSecure = url.protocol === 'https:';
    const { method = 'GET', body, signal } = init;
    const text = typeof body === 'string' ? body : null;
    const headers: Record<string, string | number> = Object.fromEntries(new Headers(init.headers));
    if (text !== null) headers['content-length'] = Buffer.byteLength(text);
    return new Promise((resolve, reject) => {
      const request = (isSecure ? httpsRequest : httpRequest)(url, {
        method,
        headers,
        agent: agents[isSecure ? 'https:' : 'http:'],
        ...(signal ? { signal } : {}),
      });
      request.on('error', (error) => reject(asFetchError(error, signal)));
      request.on('response', (message) => {
        readText(message).then(
          (answer) => resolve(toResponse(message, answer)),
          (error: unknown) => reject(asFetchError(error, signal)),
        );
      });
      request.end(text ?? undefined);
    });
  };

  return {
    fetch: send as typeof fetch,
    close: () => {
      for (const agent of Object.values(agents)) agent.destroy();
    },
  };
}

function readText(message: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    message.on('data', (chunk: Buffer) => chunks.push(chunk));
    message.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    message.on('error', reject);
  });
}

/** The parts of a `Response` that the client reads. A whole one costs a call more than reading its answer does. */
function toResponse(
  { statusCode: status = 0, statusMessage: statusText = '', headers }: IncomingMessage,
  text: string,
) {
  const answer = {
    status,
    statusText,
    ok: status >= 200 && status < 300,
    headers: { get: (name: string) => headers[name.toLowerCase()]?.toString() ?? null },
    text: async () => text,
    json: async () => JSON.parse(text) as unknown,
  };
  return answer as unknown as Response;
}

/** As `fetch` says it: the signal's own reason, or a TypeError whose cause is the system's error. */
function asFetchError(error: unknown, signal: AbortSignal | null | undefined): unknown {
  return signal?.aborted === true ? signal.reason : new TypeError('fetch failed', { cause: error });
}
