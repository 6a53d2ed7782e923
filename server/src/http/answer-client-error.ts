/** What Node's own HTTP parser refuses never becomes a request: it is answered on the bare connection. */
import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { ApplicationError } from '../lib/application-error.js';
import { toErrorBody } from '../lib/error-envelope.js';

/** By the parser's error: the status that HTTP has for it, and the code that comes nearest to it. */
const REFUSALS = {
  HPE_HEADER_OVERFLOW: { status: 431, code: 'PAYLOAD_TOO_LARGE' },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: { status: 413, code: 'PAYLOAD_TOO_LARGE' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, code: 'VALIDATION_FAILED' },
} as const;
const MALFORMED = { status: 400, code: 'VALIDATION_FAILED' } as const;

/**
 * Answers a `clientError` of an HTTP server with the error envelope and ends the connection: nobody knows where the
 * next request would begin. The language is the default one, for no header has been read.
 */
export function answerClientError(error: NodeJS.ErrnoException, socket: Duplex): void {
  // A connection that is gone, or in the middle of an answer, is past helping.
  if (error.code === 'ECONNRESET' || !socket.writable || isAnswering(socket)) {
    socket.destroy();
    return;
  }
  const { status, code } = REFUSALS[error.code as keyof typeof REFUSALS] ?? MALFORMED;
  const requestId = randomUUID();
  const body = JSON.stringify({ error: toErrorBody(new ApplicationError(code), requestId, 'zh-TW') });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Connection: close',
    'Cache-Control: no-store',
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'X-Content-Type-Options: nosniff',
    `X-Request-Id: ${requestId}`,
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/** True when the headers of an earlier request's answer are out already; Node keeps that answer on the socket. */
function isAnswering(socket: Duplex): boolean {
  const { _httpMessage: answer } = socket as { _httpMessage?: { headersSent?: boolean } | null };
  return answer?.headersSent === true;
}
