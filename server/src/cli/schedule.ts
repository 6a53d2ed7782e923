import type { Config } from '../config/config.js';
import { ConfigError } from '../config/config-error.js';
import { loadConfig } from '../config/load-config.js';
import { TASK_NAMES } from '../config/tasks.js';
import { type RunningSchedule, startSchedule } from '../jobs/schedule.js';
import { createLogger } from '../lib/logger.js';
import { printError, printLine } from './output.js';
import { readOptions } from './read-options.js';
import { STOP_DEADLINE_MS } from './serve-by-workers.js';
import { withDatabase } from './with-database.js';

/** Checks read the whole ledger; what tills wait for is short all the same. */
export const TASK_TIMEOUT_MS = 600_000;

/** `schedule`: runs every task when it is due, until SIGTERM or SIGINT, then stops in order with exit code 0. */
export async function schedule(args: string[]): Promise<void> {
  readOptions(args, {});
  const config = loadConfig();
  const databaseUrl = engineUrl(config);
  const log = createLogger(config.logLevel);
  await withDatabase({ ...config, databaseStatementTimeoutMs: TASK_TIMEOUT_MS }, async ({ gateway }) => {
    const running = await startSchedule({ database: gateway, databaseUrl, plan: config.schedule, log });
    const stopped = stopOnSignals(running);
    printLine(`The schedule runs on ${gateway.status.description}, times of ${running.zone}:`);
    for (const task of TASK_NAMES) printLine(`  ${task.padEnd(14)} ${config.schedule[task] ?? 'off'}`);
    await Promise.race([stopped, running.ended]);
  });
  // A connection that does not end must not keep the process.
  process.exit(0);
}

/** @throws ConfigError where there is no PostgreSQL server to keep the engine's tables */
function engineUrl({ databaseMode, databaseUrl }: Config): string {
  if (databaseMode !== 'embedded' && databaseUrl !== null) return databaseUrl;
  throw new ConfigError(
    databaseMode === 'supabase'
      ? "DATABASE_URL is missing: the schedule needs the Supabase project's direct connection. Or use deploy/supabase/pg_cron.sql, or run-task."
      : 'The schedule needs a PostgreSQL server: set DATABASE_URL. With the embedded database, run-task runs one task while no server does.',
  );
}

function stopOnSignals(running: RunningSchedule): Promise<void> {
  return new Promise((resolve, reject) => {
    let isStopping = false;
    const stop = (signal: NodeJS.Signals) => {
      if (isStopping) return;
      isStopping = true;
      printError(`${signal}: stopping ...`);
      // What has not come to the end of a step by then is taken over when its lease has ended.
      setTimeout(() => process.exit(1), STOP_DEADLINE_MS).unref();
      running.stop().then(resolve, reject);
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
  });
}
