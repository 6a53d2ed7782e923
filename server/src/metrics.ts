/** What the process counts of itself, in the form that Prometheus reads. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** From a cached answer to the statement timeout; the promised P95 of 500 ms stands between. */
const DURATION_BUCKETS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export interface Metrics {
  /** The content type and the text of an answer to a scrape. */
  read(): Promise<{ contentType: string; text: string }>;
  /**
   * Counts one call of a procedure.
   * @param procedure a name of the router: callers cannot make up new ones
   * @param outcome `ok` or an error code
   */
  countCall(procedure: string, outcome: string, durationSeconds: number): void;
  /** @param isUp null where no Redis is configured */
  setRedis(isUp: boolean | null): void;
  /** Adds memory, processor time and the event loop's delay; for a process that serves, not for each test. */
  watchProcess(): void;
}

/** Each set of services counts for itself, so that two in one process do not mix. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const calls = new Counter({
    name: 'mps_procedure_calls_total',
    help: 'Calls of procedures, by name and outcome (ok or an error code)',
    labelNames: ['procedure', 'outcome'],
    registers: [registry],
  });
  const durations = new Histogram({
    name: 'mps_procedure_duration_seconds',
    help: 'How long calls of procedures took',
    labelNames: ['procedure'],
    buckets: DURATION_BUCKETS_SECONDS,
    registers: [registry],
  });
  const redis = new Gauge({
    name: 'mps_redis_up',
    help: '1 while Redis is used, 0 while it is away; absent where none is configured',
    registers: [registry],
  });
  redis.remove();

  return {
    read: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
    countCall: (procedure, outcome, durationSeconds) => {
      calls.inc({ procedure, outcome });
      durations.observe({ procedure }, durationSeconds);
    },
    setRedis: (isUp) => (isUp === null ? redis.remove() : redis.set(isUp ? 1 : 0)),
    watchProcess: () => collectDefaultMetrics({ register: registry, prefix: 'mps_' }),
  };
}
