/** What is not counted as it happens but read when somebody asks: the database, the pool, open streams, scheduled work. */
import { Gauge, type Registry } from 'prom-client';
import { z } from 'zod';
import type { DatabaseGateway, Row } from '../database/gateway.js';
import { memoizeFor } from '../lib/memoize-for.js';
import { withTimeout } from '../lib/with-timeout.js';

/** What is read from tables is read again after this long: several scrapers share one reading. */
const FACTS_KEPT_MS = 15_000;
/** Scrapers give up after ten seconds: what the tables do not say in time is left out of an answer. */
const FACTS_TIMEOUT_MS = 3_000;

export interface Observed {
  database: Pick<DatabaseGateway, 'call' | 'ping' | 'pool'>;
  /** Streams that are open in this process. */
  countLiveStreams(): number;
}

/** Adds the gauges. Each says, by its aggregator, how the numbers of several workers become one. */
export function observe(registry: Registry, { database, countLiveStreams }: Observed): void {
  const registers = [registry];
  new Gauge({
    name: 'mps_live_streams',
    help: 'Open streams of live events',
    registers,
    collect() {
      this.set(countLiveStreams());
    },
  });
  new Gauge({
    name: 'mps_database_up',
    help: '1 where the database answers a trivial query in time',
    aggregator: 'min',
    registers,
    async collect() {
      this.set((await database.ping()) ? 1 : 0);
    },
  });
  observePool(registers, database);
  observeTables(registers, database);
}

function observePool(registers: Registry[], { pool }: Observed['database']): void {
  if (pool === undefined) return;
  new Gauge({
    name: 'mps_database_pool_size',
    help: 'Connections to the database that may be opened at most',
    registers,
    collect() {
      this.set(pool().size);
    },
  });
  new Gauge({
    name: 'mps_database_pool_connections',
    help: 'Open connections to the database, by state: active or idle',
    labelNames: ['state'],
    registers,
    collect() {
      const { idle, open } = pool();
      this.set({ state: 'idle' }, idle);
      this.set({ state: 'active' }, open - idle);
    },
  });
  new Gauge({
    name: 'mps_database_pool_waiting',
    help: 'Calls that wait for a connection',
    registers,
    collect() {
      this.set(pool().waiting);
    },
  });
}

/** What stands in tables is the same for every process that reads it: the newest reading speaks for all. */
function observeTables(registers: Registry[], database: Observed['database']): void {
  const sessions = memoizeFor(FACTS_KEPT_MS, () => rowsOf(database.call('system_open_sessions', {}, null)));
  const tasks = memoizeFor(FACTS_KEPT_MS, () => rowsOf(database.call('system_scheduled_runs', {}, null)));
  const aggregator = 'max';
  new Gauge({
    name: 'mps_sessions_open',
    help: 'Sessions that have neither expired nor been revoked, in the whole installation, by role',
    labelNames: ['role'],
    aggregator,
    registers,
    async collect() {
      this.reset();
      for (const { role, open_sessions } of await sessions()) this.set({ role }, open_sessions);
    },
  });
  new Gauge({
    name: 'mps_scheduled_task_last_success_timestamp_seconds',
    help: 'When a scheduled task last succeeded; absent where it never has',
    labelNames: ['task'],
    aggregator,
    registers,
    async collect() {
      this.reset();
      for (const { task, last_succeeded_at } of await tasks()) {
        if (last_succeeded_at !== null) this.set({ task }, Date.parse(last_succeeded_at) / 1000);
      }
    },
  });
  new Gauge({
    name: 'mps_scheduled_task_overdue',
    help: '1 for a scheduled task that should have succeeded by now and has not',
    labelNames: ['task'],
    aggregator,
    registers,
    async collect() {
      this.reset();
      for (const { task, due_by } of await tasks()) this.set({ task }, isPast(due_by) ? 1 : 0);
    },
  });
  for (const [name, task, of] of CHECKS) {
    new Gauge({
      name,
      help: `What the last check of ${of} found wrong; absent where it was never checked`,
      aggregator,
      registers,
      async collect() {
        this.remove();
        const violations = violationsOf(await tasks(), task);
        if (violations !== null) this.set(violations);
      },
    });
  }
}

/** The gauges of scheduled checks: name, task, and what is checked. */
const CHECKS = [
  ['mps_ledger_violations', 'verify-ledger', 'the ledger'],
  ['mps_audit_violations', 'verify-audit', 'the audit log'],
] as const;

type ScheduledRun = Row<'system_scheduled_runs'>;

/** What both checks write as their result. */
const Result = z.object({ violations: z.number() });

/** A database that is away is told of by `mps_database_up`: what only it knows is left out then. */
async function rowsOf<T>(reading: Promise<T[]>): Promise<T[]> {
  try {
    return await withTimeout(FACTS_TIMEOUT_MS, reading);
  } catch {
    return [];
  }
}

/** Outer joins leave times out that have not been. */
const isPast = (time: string | null): boolean => time !== null && Date.parse(time) < Date.now();

/** What the last complete check of the ledger or of the audit log counted; null before the first one. */
function violationsOf(runs: readonly ScheduledRun[], task: string): number | null {
  const result = Result.safeParse(runs.find((run) => run.task === task)?.last_result);
  return result.success ? result.data.violations : null;
}
