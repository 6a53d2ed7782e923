/**
 * What the process counts of itself, in the form that Prometheus reads. Names carry their unit last; labels come from
 * closed lists alone (procedures, functions, codes), so that no caller can make up new ones.
 */
import {
  Counter,
  collectDefaultMetrics,
  Gauge,
  Histogram,
  type MetricObjectWithValues,
  type MetricValue,
  Registry,
} from 'prom-client';
import type { ChargeQueueMetrics } from '../database/queue-charges.js';
import { VERSION } from '../lib/version.js';
import { chargeQueueCounters } from './charge-queue-counters.js';
import { type Observed, observe } from './observe-gauges.js';

/** From a cached answer to the statement timeout; the promised P95 of 500 ms stands between. */
const DURATION_BUCKETS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** A function call is a part of a request: finer at the lower end. */
const DATABASE_BUCKETS_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** The way that a call came. */
export type Transport = 'rest' | 'trpc';
/** How a database call ended: by a row, by a business rule, or by one of three kinds of trouble. */
export type DatabaseResult = 'ok' | 'refused' | 'unavailable' | 'timeout' | 'failed';
/** Which of the limits refused: on a caller's calls, on an address's requests, on guesses of a password. */
type LimiterName = 'calls' | 'flood' | 'login';
export type TransactionKind = 'charge' | 'refund' | 'recharge';

/** All numbers of one process, as plain data: workers send them to the process that adds them up. */
export type MetricsData = MetricObjectWithValues<MetricValue<string>>[];

export interface Metrics extends ChargeQueueMetrics {
  readonly contentType: string;
  /** The text of an answer to a scrape. */
  read(): Promise<string>;
  readData(): Promise<MetricsData>;
  /**
   * Counts one call of a procedure.
   * @param procedure a name of the router: callers cannot make up new ones
   * @param outcome `ok` or an error code
   */
  countCall(procedure: string, transport: Transport, outcome: string, durationSeconds: number): void;
  /** Counts one HTTP answer. @param status null where the caller left before it */
  countAnswer(transport: Transport | 'other', status: number | null): void;
  countDatabaseCall(functionName: string, result: DatabaseResult, durationSeconds: number): void;
  countDatabaseRetry(): void;
  /** Whether calls are refused because the database was found to be away. */
  setCircuit(isOpen: boolean): void;
  /** @param outcome `ok` or an error code */
  countLogin(role: string, method: 'password' | 'external' | 'first_login', outcome: string): void;
  countLimited(limiter: LimiterName): void;
  countSessionLookup(isHit: boolean): void;
  countSessionOpened(role: string): void;
  countSessionsRevoked(count: number): void;
  /**
   * Counts money that has moved. The amount is a number for curves alone: sums of money are the database's.
   */
  countTransaction(kind: TransactionKind, amount: number): void;
  /** A money write that was sent again and answered its first result. */
  countReplay(kind: TransactionKind): void;
  /** @param isUp null where no Redis is configured */
  setRedis(isUp: boolean | null): void;
  /** Adds what is read at each scrape: the database, the pool, open streams, scheduled work. */
  observe(observed: Observed): void;
  /** Adds memory, processor time and the event loop's delay; for a process that serves, not for each test. */
  watchProcess(): void;
}

/** Each set of services counts for itself, so that two in one process do not mix. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  describeBuild(registry);
  return {
    contentType: registry.contentType,
    read: () => registry.metrics(),
    readData: () => registry.getMetricsAsJSON(),
    ...callCounters(registers),
    ...databaseCounters(registers),
    ...chargeQueueCounters(registers),
    ...accessCounters(registers),
    ...moneyCounters(registers),
    setRedis: redisGauge(registers),
    observe: (observed) => observe(registry, observed),
    watchProcess: () => collectDefaultMetrics({ register: registry, prefix: 'mps_' }),
  };
}

function describeBuild(registry: Registry): void {
  const build = new Gauge({
    name: 'mps_build_info',
    help: 'The version of the service and of Node; always 1',
    labelNames: ['version', 'node'],
    aggregator: 'first',
    registers: [registry],
  });
  build.set({ version: VERSION, node: process.version }, 1);
  const processes = new Gauge({
    name: 'mps_processes',
    help: 'Processes whose numbers stand in this answer',
    registers: [registry],
  });
  processes.set(1);
}

function callCounters(registers: Registry[]): Pick<Metrics, 'countCall' | 'countAnswer'> {
  const calls = new Counter({
    name: 'mps_procedure_calls_total',
    help: 'Calls of procedures, by name, transport and outcome (ok or an error code)',
    labelNames: ['procedure', 'transport', 'outcome'],
    registers,
  });
  const durations = new Histogram({
    name: 'mps_procedure_duration_seconds',
    help: 'How long calls of procedures took',
    labelNames: ['procedure', 'transport'],
    buckets: DURATION_BUCKETS_SECONDS,
    registers,
  });
  const answers = new Counter({
    name: 'mps_http_answers_total',
    help: 'HTTP answers, by transport (rest, trpc or other) and status; "aborted" where the caller left before it',
    labelNames: ['transport', 'status'],
    registers,
  });
  return {
    countCall: (procedure, transport, outcome, durationSeconds) => {
      calls.inc({ procedure, transport, outcome });
      durations.observe({ procedure, transport }, durationSeconds);
    },
    countAnswer: (transport, status) => answers.inc({ transport, status: status ?? 'aborted' }),
  };
}

function databaseCounters(
  registers: Registry[],
): Pick<Metrics, 'countDatabaseCall' | 'countDatabaseRetry' | 'setCircuit'> {
  const calls = new Counter({
    name: 'mps_database_calls_total',
    help: 'Calls of database functions, by result: ok, refused by a rule, unavailable, timeout or failed',
    labelNames: ['function', 'result'],
    registers,
  });
  const durations = new Histogram({
    name: 'mps_database_call_duration_seconds',
    help: 'How long calls of database functions took, the wait for a connection included',
    labelNames: ['function'],
    buckets: DATABASE_BUCKETS_SECONDS,
    registers,
  });
  const retries = new Counter({
    name: 'mps_database_retries_total',
    help: 'Database calls that were made again after a passing failure',
    registers,
  });
  const circuit = new Gauge({
    name: 'mps_database_circuit_open',
    help: '1 while calls are refused at once because the database was found to be away',
    aggregator: 'max',
    registers,
  });
  return {
    countDatabaseCall: (functionName, result, durationSeconds) => {
      calls.inc({ function: functionName, result });
      durations.observe({ function: functionName }, durationSeconds);
    },
    countDatabaseRetry: () => retries.inc(),
    setCircuit: (isOpen) => circuit.set(isOpen ? 1 : 0),
  };
}

type AccessCounters =
  | 'countLogin'
  | 'countLimited'
  | 'countSessionLookup'
  | 'countSessionOpened'
  | 'countSessionsRevoked';

function accessCounters(registers: Registry[]): Pick<Metrics, AccessCounters> {
  const logins = new Counter({
    name: 'mps_logins_total',
    help: 'Attempts to log in, by role, method (password or external) and outcome (ok or an error code)',
    labelNames: ['role', 'method', 'outcome'],
    registers,
  });
  const limited = new Counter({
    name: 'mps_limiter_refusals_total',
    help: 'Refusals by a limit: calls of a caller, flood of an address, login guesses',
    labelNames: ['limiter'],
    registers,
  });
  const lookups = new Counter({
    name: 'mps_session_cache_lookups_total',
    help: 'Look-ups of sessions in the cache, by result: hit or miss',
    labelNames: ['result'],
    registers,
  });
  const opened = new Counter({
    name: 'mps_sessions_opened_total',
    help: 'Logins that became sessions, by role',
    labelNames: ['role'],
    registers,
  });
  const revoked = new Counter({
    name: 'mps_sessions_revoked_total',
    help: 'Sessions that a logout or a revocation ended before their time',
    registers,
  });
  return {
    countLogin: (role, method, outcome) => logins.inc({ role, method, outcome }),
    countLimited: (limiter) => limited.inc({ limiter }),
    countSessionLookup: (isHit) => lookups.inc({ result: isHit ? 'hit' : 'miss' }),
    countSessionOpened: (role) => opened.inc({ role }),
    countSessionsRevoked: (count) => revoked.inc(count),
  };
}

function moneyCounters(registers: Registry[]): Pick<Metrics, 'countTransaction' | 'countReplay'> {
  const labelNames = ['kind'] as const;
  const transactions = new Counter({
    name: 'mps_transactions_total',
    help: 'Money writes that moved money, by kind: charge, refund or recharge',
    labelNames,
    registers,
  });
  const amounts = new Counter({
    name: 'mps_transaction_amount_total',
    help: 'The sum of their amounts, for curves; the books are the ones of the database',
    labelNames,
    registers,
  });
  const replays = new Counter({
    name: 'mps_transaction_replays_total',
    help: 'Money writes that were sent again with their key and moved nothing',
    labelNames,
    registers,
  });
  return {
    countTransaction: (kind, amount) => {
      transactions.inc({ kind });
      amounts.inc({ kind }, amount);
    },
    countReplay: (kind) => replays.inc({ kind }),
  };
}

function redisGauge(registers: Registry[]): Metrics['setRedis'] {
  const redis = new Gauge({
    name: 'mps_redis_up',
    help: '1 while Redis is used, 0 while it is away; absent where none is configured',
    aggregator: 'min',
    registers,
  });
  redis.remove();
  return (isUp) => (isUp === null ? redis.remove() : redis.set(isUp ? 1 : 0));
}
