/** One request over HTTP, and exactly one attempt: nothing here sends anything twice. */
import { Agent, type IncomingHttpHeaders, request } from 'node:http';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  // biome-ignore lint/suspicious/noExplicitAny: runs look into answers of every procedure
  body: any;
}

/** No answer, or not a whole one: nobody knows what became of the request. */
export class AnswerLost extends Error {
  override readonly name = 'AnswerLost';
}

export interface HttpCall {
  method?: 'GET' | 'POST';
  url: string;
  token?: string | null;
  body?: unknown;
  timeoutMs?: number;
}

const TIMEOUT_MS = 20_000;
const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY, timeout: 60_000 });

/** @throws AnswerLost when the connection ended, or nothing came in time */
export function httpCall({ method, url, token, body, timeoutMs = TIMEOUT_MS }: HttpCall): Promise<Answer> {
  const text = body === undefined ? null : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const lose = (error: Error) => reject(new AnswerLost(error.message));
    const sent = request(
      url,
      {
        agent,
        method: method ?? (text === null ? 'GET' : 'POST'),
        headers: {
          ...(token ? { authorization: `Bearer ${token}` } : {}),
          ...(text === null ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
        },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', lose);
        answer.on('end', () => {
          if (!answer.complete) return lose(new Error('the answer was cut off'));
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: parsed(Buffer.concat(chunks)) });
        });
      },
    );
    sent.setTimeout(timeoutMs, () => sent.destroy(new Error(`no answer within ${timeoutMs} ms`)));
    sent.on('error', lose);
    sent.end(text ?? undefined);
  });
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return null;
  }
}
