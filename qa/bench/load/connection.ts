/**
 * Prepared HTTP/1.1 requests over a bare socket: every body is one string with a number in it, and every answer is
 * looked at by its length alone.
 */
import { connect, type Socket } from 'node:net';
import { NUMBER_DIGITS } from '../../../tests/support/fill-database.js';

/** An answer that takes longer counts as an error: somebody at a till has given up. */
const ANSWER_TIMEOUT_MS = 20_000;

/** What ends an answer whose length is not told. */
const LAST_CHUNK = Buffer.from('0\r\n\r\n');

/** Requests in turn; in each, `{+}` becomes the next number and `{=}` the same one again, of a fixed width. */
export function requestMaker(requests: readonly string[], firstNumber: number): () => string {
  const parts = requests.map((request) => request.split(/(\{[+=]\})/));
  let [turn, next] = [0, firstNumber];
  return () => {
    const pieces = parts[turn++ % parts.length] ?? [];
    let [text, number] = ['', ''];
    for (const piece of pieces) {
      if (piece === '{+}') number = String(next++).padStart(NUMBER_DIGITS, '0');
      text += piece === '{+}' || piece === '{=}' ? number : piece;
    }
    return text;
  };
}

/** One kept connection, over which requests go one after the other. */
export interface Connection {
  /** Sends a request and answers the status of its whole answer. */
  exchange(request: string): Promise<number>;
  close(): void;
}

export function openConnection(port: number): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(port, '127.0.0.1');
    socket.setNoDelay(true);
    let answer: Answer | null = null;
    let settle: { resolve(status: number): void; reject(error: Error): void } | null = null;
    const fail = (error: Error) => {
      reject(error);
      settle?.reject(error);
    };
    socket.setTimeout(ANSWER_TIMEOUT_MS, () => socket.destroy(new Error('no answer in time')));
    socket.on('error', fail);
    socket.on('close', () => fail(new Error('closed')));
    socket.on('data', (chunk: Buffer) => {
      answer ??= beginOf(chunk);
      answer.received += chunk.length;
      const isWhole = answer.length === null ? chunk.subarray(-5).equals(LAST_CHUNK) : answer.received >= answer.length;
      if (!isWhole) return;
      const { status } = answer;
      answer = null;
      settle?.resolve(status);
    });
    socket.on('connect', () =>
      resolve({
        exchange: (request) =>
          new Promise((done, failed) => {
            settle = { resolve: done, reject: failed };
            socket.write(request, 'latin1');
          }),
        close: () => socket.destroy(),
      }),
    );
  });
}

interface Answer {
  status: number;
  /** Head and body together; null where the answer comes in chunks of its own. */
  length: number | null;
  received: number;
}

/** Heads are far smaller than a packet: the first one holds all of it. */
function beginOf(chunk: Buffer): Answer {
  const head = chunk.toString('latin1', 0, chunk.indexOf('\r\n\r\n') + 4);
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  return {
    status: Number(head.slice(9, 12)),
    length: length === undefined ? null : head.length + Number(length),
    received: 0,
  };
}
