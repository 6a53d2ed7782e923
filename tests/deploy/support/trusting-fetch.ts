/** HTTPS to a server whose certificate nobody else trusts. */
import { Agent, request } from 'node:https';
import { Readable } from 'node:stream';
import { documentOfTheApi } from '../../support/documented.js';
import type { Json, RestCall } from '../../support/rest.js';

/** Statuses whose answer may have no body. */
const WITHOUT_BODY = [204, 304];

export interface TrustingOptions {
  ca: string;
  /** The address to call from, such as `127.0.0.2`. */
  localAddress?: string;
}

/**
 * A `fetch` that trusts the certificate `ca`, also for clients that take one. A header that came twice is joined by a
 * comma, as `fetch` does.
 */
export function trustingFetch({ ca, localAddress }: TrustingOptions): typeof fetch {
  // An address to call from belongs to one of the two families; the name stands for both.
  const agent = new Agent({ ca, keepAlive: true, ...(localAddress === undefined ? {} : { localAddress, family: 4 }) });
  return (input, init = {}) =>
    new Promise<Response>((resolve, reject) => {
      const options = {
        agent,
        method: init.method ?? 'GET',
        headers: Object.fromEntries(new Headers(init.headers)),
        signal: init.signal ?? undefined,
      };
      const sent = request(new URL(String(input)), options, (answer) => {
        const { statusCode: status = 0, rawHeaders } = answer;
        const headers = new Headers();
        for (let index = 0; index < rawHeaders.length; index += 2) {
          headers.append(rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '');
        }
        const body = WITHOUT_BODY.includes(status) ? null : (Readable.toWeb(answer) as ReadableStream<Uint8Array>);
        resolve(new Response(body, { status, headers }));
      });
      sent.on('error', reject);
      sent.end(typeof init.body === 'string' ? init.body : undefined);
    });
}

/** The same as `restCaller`, over another `fetch`: each answer is held against the OpenAPI document. */
export function restOver(url: string, send: typeof fetch): RestCall {
  const documented = documentOfTheApi();
  return async <Body = Json>(...[method, path, options = {}]: Parameters<RestCall>) => {
    const headers: Record<string, string> = { ...options.headers };
    if (options.token) headers.authorization = `Bearer ${options.token}`;
    if (options.body !== undefined) headers['content-type'] ??= 'application/json';
    const body = options.body === undefined ? undefined : JSON.stringify(options.body);
    const query = new URLSearchParams(
      Object.entries(options.query ?? {}).map(([name, value]): [string, string] => [name, String(value)]),
    );
    const response = await send(`${url}${path}${query.size > 0 ? `?${query}` : ''}`, { method, headers, body });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    const parsed = isJson ? (JSON.parse(text) as unknown) : {};
    const answer = { status: response.status, headers: response.headers, body: parsed as Body, text };
    documented.check(method, path, answer);
    return answer;
  };
}
