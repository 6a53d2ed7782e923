/** One connection for one raw request: what came back until it closed. */
import { connect } from 'node:net';
import type { HeardAnswer } from './judge.js';
import type { RawRequest } from './raw-requests.js';

const PAUSE_MS = 2;

export interface RawAnswer {
  answers: HeardAnswer[];
  /** True when the connection was still open and silent when the time was over. */
  isHanging: boolean;
  ms: number;
}

/** Sends the parts and waits for the end of the connection, at most `deadlineMs`. */
export function rawCall(port: number, { parts, after, isHead }: RawRequest, deadlineMs: number): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const startedAtMs = performance.now();
    const chunks: Buffer[] = [];
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let isOver = false;
    const end = (isHanging: boolean) => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      socket.destroy();
      const heard = answersIn(Buffer.concat(chunks), isHead);
      resolve({ answers: heard, isHanging, ms: performance.now() - startedAtMs });
    };
    const timer = setTimeout(() => end(true), deadlineMs);
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      // A live stream never ends by itself: its beginning is enough.
      if (chunk.includes('text/event-stream')) end(false);
    });
    // Whoever is cut off in the middle of sending has been answered all the same, or will not be.
    socket.on('error', () => {});
    socket.on('close', () => end(false));
    socket.on('connect', async () => {
      for (const part of parts) {
        if (socket.destroyed) return;
        socket.write(part);
        await new Promise((later) => setTimeout(later, PAUSE_MS));
      }
      if (after === 'half-close') socket.end();
      if (after === 'reset') socket.resetAndDestroy();
    });
  });
}

const HEAD_END = '\r\n\r\n';

/** The answers that stand one behind the other in what was received. One that is cut off has no body. */
function answersIn(received: Buffer, isHead: boolean): HeardAnswer[] {
  const answers: HeardAnswer[] = [];
  let rest = received;
  for (;;) {
    const headEnd = rest.indexOf(HEAD_END);
    const head = rest.subarray(0, headEnd === -1 ? 0 : headEnd).toString('latin1');
    const status = Number(/^HTTP\/1\.[01] (\d{3})/.exec(head)?.[1] ?? 0);
    if (status === 0) return answers;
    rest = rest.subarray(headEnd + HEAD_END.length);
    if (status < 200) continue;
    const { body, length } = bodyOf(head, rest);
    const isBodiless = isHead || status === 204 || status === 304 || length > rest.length;
    answers.push({ status, body: isBodiless ? null : body });
    rest = rest.subarray(isHead ? 0 : length);
  }
}

function bodyOf(head: string, rest: Buffer): { body: string; length: number } {
  const declared = /^content-length: *(\d+)/im.exec(head)?.[1];
  if (declared !== undefined) {
    const length = Number(declared);
    return { body: rest.subarray(0, length).toString(), length };
  }
  return /^transfer-encoding: *chunked/im.test(head) ? unchunked(rest) : { body: rest.toString(), length: rest.length };
}

function unchunked(rest: Buffer): { body: string; length: number } {
  const pieces: Buffer[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = rest.indexOf('\r\n', at);
    const size = lineEnd === -1 ? Number.NaN : Number.parseInt(rest.subarray(at, lineEnd).toString(), 16);
    // Cut off: longer than what there is.
    if (Number.isNaN(size)) return { body: '', length: rest.length + 1 };
    if (size === 0) return { body: Buffer.concat(pieces).toString(), length: lineEnd + 4 };
    pieces.push(rest.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + 2 + size + 2;
  }
}
