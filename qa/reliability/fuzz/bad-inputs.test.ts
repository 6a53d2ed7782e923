/** Generated bad inputs against a real server process: refused by the list of errors, or closed, and nothing more. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiProcess, startApiProcess } from '../../../tests/support/api-process.js';
import { type OwnPostgres, startOwnPostgres } from '../../../tests/support/own-postgres.js';
import { reportRun } from '../harness/report.js';
import { seed, sized } from '../harness/size.js';
import { type Callers, createCallers } from './callers.js';
import { fuzzConnections, fuzzInputs, newTotals } from './fuzz.js';
import { watchMemory } from './memory.js';

const INPUTS = sized({ short: 2_400, long: 80_000 });
const CONNECTIONS = sized({ short: 600, long: 20_000 });
const CONCURRENT_INPUTS = 24;
const CONCURRENT_CONNECTIONS = 24;
const TIMEOUT_MS = sized({ short: 120_000, long: 1_200_000 });

/** What may be held more at the end than at first: caches fill, and the collector takes its time. */
const GROWTH = sized({ short: 1.8, long: 1.3 });

const TABLES = [
  'members',
  'merchants',
  'merchant_operators',
  'administrators',
  'cards',
  'card_bindings',
  'transactions',
];
const COUNTS = [...TABLES, 'settlements', 'point_ledger', 'audit_log', 'sessions', 'payment_codes']
  .map((table) => `(SELECT count(*) FROM mps.${table})::int AS ${table}`)
  .join(', ');

let postgres: OwnPostgres;
let api: ApiProcess;
let callers: Callers;

/** Neither of the two limits may stand before what is looked for. */
const environment = () => ({
  DATABASE_URL: postgres.apiUrl,
  RATE_LIMIT_REQUESTS: '1000000',
  LOGIN_TRIES: '10000',
});

beforeAll(async () => {
  postgres = await startOwnPostgres();
  api = await startApiProcess(environment());
  callers = await createCallers(postgres, api.url);
});
afterAll(async () => {
  await api?.stop();
  await postgres?.stop();
});

/** Runs the work, and says how the server ended if that is why it failed. */
async function whileServing<T>(work: Promise<T>): Promise<T> {
  const ended = new Promise<never>((_resolve, reject) => {
    api.child.once('exit', (code, signal) => {
      const last = api.output().split('\n').slice(-30).join('\n');
      reject(new Error(`SEED=${seed}: the server ended, with code ${code} by ${signal}. It said:\n${last}`));
    });
  });
  ended.catch(() => {});
  // Given a moment, the end itself is the reason rather than the refused connections after it.
  const patient = work.catch(async (error: unknown) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    throw error;
  });
  return Promise.race([patient, ended]);
}

/** It still serves, and its log tells of no failure of its own and of no secret. */
async function expectUnharmed(): Promise<void> {
  const answer = await fetch(`${api.url}/ready`);
  expect(answer.status).toBe(200);
  expect(api.log().filter(({ level }) => level === 'error' || Number(level) >= 50)).toEqual([]);
  expect(api.output()).not.toMatch(/\$argon2|the-tests-secret|shared-card-2026/);
}

const told = (complaints: readonly string[]): string =>
  `SEED=${seed} repeats it.\n${complaints.slice(0, 20).join('\n')}`;

test(
  `${INPUTS} almost valid inputs of every procedure`,
  async () => {
    const startedAtMs = performance.now();
    const totals = newTotals();
    const watch = watchMemory(api.child.pid ?? 0);
    const options = { url: api.url, callers, inputs: INPUTS, concurrency: CONCURRENT_INPUTS };
    await whileServing(fuzzInputs(options, totals));
    const memory = watch.stop();
    reportRun('fuzz inputs', 'Almost valid inputs of every procedure', startedAtMs, {
      inputs: totals.inputs,
      successes: totals.succeeded.size,
      complaints: totals.complaints.length,
      'ms the slowest': Math.round(totals.slowestMs),
      'MB at first': memory.firstMb,
      'MB at last': memory.lastMb,
    });
    expect(totals.complaints, told(totals.complaints)).toEqual([]);
    // A fuzzer whose inputs are all refused at the door has looked at the door alone.
    expect(totals.succeeded.size / totals.inputs).toBeGreaterThan(0.05);
    expect(memory.lastMb).toBeLessThan(memory.firstMb * GROWTH);
    const written = await postgres.query<{ request_id: string; action: string }>(
      'SELECT DISTINCT request_id, action FROM mps.audit_log WHERE request_id IS NOT NULL',
    );
    expect(written.some(({ request_id }) => totals.succeeded.has(request_id))).toBe(true);
    expect(written.filter(({ request_id }) => totals.refused.has(request_id))).toEqual([]);
    expect(await postgres.query('SELECT * FROM mps_api.verify_ledger()')).toEqual([]);
    await expectUnharmed();
  },
  TIMEOUT_MS,
);

test(
  `${CONNECTIONS} connections with what is no request`,
  async () => {
    await api.stop();
    // With what Node takes to notice, still within the time that an answer may take.
    api = await startApiProcess({ ...environment(), REQUEST_TIMEOUT_MS: '3000' });
    const startedAtMs = performance.now();
    const totals = newTotals();
    const before = await postgres.query(`SELECT ${COUNTS}`);
    const watch = watchMemory(api.child.pid ?? 0);
    const port = Number(new URL(api.url).port);
    await whileServing(fuzzConnections({ port, inputs: CONNECTIONS, concurrency: CONCURRENT_CONNECTIONS }, totals));
    const memory = watch.stop();
    reportRun('fuzz connections', 'Connections with what is no request', startedAtMs, {
      connections: totals.inputs,
      answers: [...totals.statuses.values()].reduce((sum, times) => sum + times, 0),
      complaints: totals.complaints.length,
      'ms the slowest': Math.round(totals.slowestMs),
      'MB at first': memory.firstMb,
      'MB at last': memory.lastMb,
    });
    expect(totals.complaints, told(totals.complaints)).toEqual([]);
    expect(memory.lastMb).toBeLessThan(memory.firstMb * GROWTH);
    expect(await postgres.query(`SELECT ${COUNTS}`)).toEqual(before);
    await expectUnharmed();
  },
  TIMEOUT_MS,
);
