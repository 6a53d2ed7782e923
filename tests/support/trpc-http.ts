import type { Json, RestOptions } from './rest.js';

export interface TrpcAnswer {
  status: number;
  headers: Headers;
  /** The machine code of a refusal; null for a success. */
  code: string | null;
  body: Json;
  text: string;
}

/**
 * Calls over tRPC as the wire has it, for inputs that no typed client would send.
 *
 * @param entry the procedure's name, and GET where it is a query
 */
export async function callTrpc(
  url: string,
  entry: { procedure: string; method: string },
  input: unknown,
  options: Pick<RestOptions, 'token' | 'headers'> = {},
): Promise<TrpcAnswer> {
  const headers: Record<string, string> = { ...options.headers };
  if (options.token) headers.authorization = `Bearer ${options.token}`;
  const isQuery = entry.method === 'GET';
  const json = JSON.stringify({ json: input });
  if (!isQuery) headers['content-type'] = 'application/json';
  const query = isQuery ? `?input=${encodeURIComponent(json)}` : '';
  const response = await fetch(`${url}/trpc/${entry.procedure}${query}`, {
    method: isQuery ? 'GET' : 'POST',
    headers,
    body: isQuery ? undefined : json,
  });
  const text = await response.text();
  const body = parse(text);
  const code = body.error === undefined ? null : String(body.error.json.data.mps.code);
  return { status: response.status, headers: response.headers, code, body, text };
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return {};
  }
}
