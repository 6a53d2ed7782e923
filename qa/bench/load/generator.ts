/**
 * Sends prepared HTTP/1.1 requests over kept connections as fast as they are answered, in a process of its own: it
 * shares two cores with what it measures, and what it costs is measured too and printed.
 *
 * Reads one `LoadPlan` as JSON from standard input, writes the line `MEASURING` when it begins to measure, and one
 * `LoadResult` at the end.
 */
import { type Connection, openConnection, requestMaker } from './connection.js';
import { type LoadPlan, type LoadResult, MEASURING } from './plan.js';

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

async function readAll(stream: NodeJS.ReadStream): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += chunk;
  return text;
}
