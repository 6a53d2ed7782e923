/**
 * `fetch` over Node's own HTTP client. Node's `fetch` starts a parser in WebAssembly, which costs a program that makes
 * one call and ends as much as everything else that it does.
 */
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { NeverConnectedError } from '@mps/shared/errors/never-sent';

/** Bodies are texts in both directions; a redirect is an answer like others, so that no token follows it. */
export const send = (async (input: string | URL, { method, body, headers, signal }: RequestInit = {}) => {
  const url = new URL(input);
  const isTls = url.protocol === 'https:';
  let isConnected = false;
  const answering = new Promise<IncomingMessage>((resolve, reject) => {
    const request = (isTls ? httpsRequest : httpRequest)(url, {
      method,
      headers: headers as Record<string, string>,
      // One call, one connection: none is left open to keep the program from ending.
      agent: false,
      ...(signal ? { signal } : {}),
    });
    request.on('error', reject).on('response', resolve);
    request.on('socket', (socket) =>
      socket.once(isTls ? 'secureConnect' : 'connect', () => {
        isConnected = true;
      }),
    );
    request.end(body);
  });
  try {
    const answer = await answering;
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(chunk as Buffer);
    return toResponse(answer, Buffer.concat(chunks).toString('utf8'));
  } catch (error) {
    // As `fetch` says it: the signal's own reason, or a TypeError whose cause is the system's error.
    const cause = signal?.aborted === true ? signal.reason : new TypeError('fetch failed', { cause: error });
    throw isConnected ? cause : new NeverConnectedError('No connection was made', { cause });
  }
}) as unknown as typeof fetch;

/** The parts of a `Response` that the client reads; the class itself belongs to what is avoided. */
function toResponse(
  { statusCode: status = 0, statusMessage: statusText = '', headers }: IncomingMessage,
  text: string,
) {
  return {
    status,
    statusText,
    ok: status >= 200 && status < 300,
    headers: { get: (name: string) => headers[name.toLowerCase()]?.toString() ?? null },
    text: async () => text,
    json: async () => JSON.parse(text) as unknown,
  };
}
