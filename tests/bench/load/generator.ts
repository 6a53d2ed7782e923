/**
 * Sends prepared HTTP/1.1 requests over kept connections as fast as they are answered, in a process of its own.
 * Every body is one string with a number in it and every answer is looked at by its length alone, because
 * the generator shares two cores with what it measures; what it costs is measured too and printed.
 *
 * Reads one `LoadPlan` as JSON from standard input, writes the line `MEASURING` when it begins to measure, and one
 * `LoadResult` at the end.
 */
import { connect, type Socket } from 'node:net';
import type { LoadPlan, LoadResult } from './plan.js';
import { MEASURING, NUMBER_DIGITS } from './plan.js';

/** An answer that takes longer counts as an error: somebody at a till has given up. */
const ANSWER_TIMEOUT_MS = 20_000;

/** What ends an answer whose length is not told. */
const LAST_CHUNK = Buffer.from('0\r\n\r\n');

const plan = JSON.parse(await readAll(process.stdin)) as LoadPlan;
process.stdout.write(JSON.stringify(await run(plan)));
process.exit(0);

async function run(plan: LoadPlan) {
  const { port, connections, leadInMs = 0, durationMs, requests, firstNumber, ratePerSecond, limit } = plan;
  const makeRequest = requestMaker(requests, firstNumber);
  const latenciesMs: number[] = [];
  const statuses: Record<string, number> = {};
  let [errors, answered, afterLeadIn, inTime, started] = [0, 0, 0, 0, 0];
  const startedAtMs = performance.now();
  const measuredFromMs = startedAtMs + leadInMs;
  const deadlineMs = measuredFromMs + durationMs;
  let cpuAtStart = process.cpuUsage();
  setTimeout(() => {
    cpuAtStart = process.cpuUsage();
    process.stdout.write(`${MEASURING}\n`);
  }, leadInMs);
  let lastAnswerMs = startedAtMs;
  const mayStart = () => performance.now() < deadlineMs && (limit === undefined || started < limit);

  const worker = async () => {
    let connection: Connection | null = null;
    while (mayStart()) {
      started += 1;
      if (ratePerSecond !== undefined) {
        const dueMs = startedAtMs + (started * 1000) / ratePerSecond;
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, dueMs - performance.now())));
      }
      try {
        connection ??= await openConnection(port);
        const sentAtMs = performance.now();
        const status = await connection.exchange(makeRequest());
        lastAnswerMs = performance.now();
        // By the moment of the answer: of slow ones, many are under way when the lead-in ends.
        const isMeasured = lastAnswerMs >= measuredFromMs;
        if (isMeasured) latenciesMs.push(lastAnswerMs - sentAtMs);
        statuses[status] = (statuses[status] ?? 0) + 1;
        if (status >= 200 && status < 300 && status !== 207) {
          answered += 1;
          if (isMeasured) afterLeadIn += 1;
          if (isMeasured && lastAnswerMs <= deadlineMs) inTime += 1;
        } else errors += 1;
      } catch {
        errors += 1;
        connection?.close();
        connection = null;
      }
    }
    connection?.close();
  };
  await Promise.all(Array.from({ length: connections }, worker));

  const { user, system } = process.cpuUsage(cpuAtStart);
  latenciesMs.sort((left, right) => left - right);
  const quantile = (part: number) =>
    latenciesMs[Math.min(latenciesMs.length - 1, Math.floor(latenciesMs.length * part))] ?? 0;
  const elapsedMs = Math.min(lastAnswerMs, deadlineMs) - measuredFromMs;
  return {
    answered,
    afterLeadIn,
    errors,
    statuses,
    elapsedMs,
    perSecond: elapsedMs > 0 ? (inTime * 1000) / elapsedMs : 0,
    p50Ms: quantile(0.5),
    p95Ms: quantile(0.95),
    p99Ms: quantile(0.99),
    maxMs: latenciesMs.at(-1) ?? 0,
    cpuMs: (user + system) / 1000,
  } satisfies LoadResult;
}

/** Requests in turn; in each, `{+}` becomes the next number and `{=}` the same one again, of a fixed width. */
function requestMaker(requests: readonly string[], firstNumber: number): () => string {
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

interface Connection {
  /** Sends a request and answers the status of its whole answer. */
  exchange(request: string): Promise<number>;
  close(): void;
}

function openConnection(port: number): Promise<Connection> {
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

async function readAll(stream: NodeJS.ReadStream): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += chunk;
  return text;
}
