import type { Config } from '../config/config.js';
import { loadConfig } from '../config/load-config.js';
import { isTaskName, TASK_NAMES, type TaskName } from '../config/tasks.js';
import type { DatabaseGateway } from '../database/gateway.js';
import { migrate } from '../database/migrate.js';
import { dueTimes } from '../jobs/due-times.js';
import { runTask, violationsOf } from '../jobs/run-task.js';
import { printLine } from './output.js';
import { readOptions } from './read-options.js';
import { UsageError } from './usage-error.js';
import { withDatabase } from './with-database.js';

const MINUTE_MS = 60_000;

/**
 * `run-task NAME [--due TIME]`: runs one task for its newest due time, or for the one given, unless that is done.
 * Prints how the run stands as one line of JSON; the exit code is 1 when it failed, or found violations.
 */
export async function runTaskOnce([name = '', ...rest]: string[]): Promise<void> {
  if (!isTaskName(name)) throw new UsageError(`Name a task: run-task NAME, one of ${TASK_NAMES.join(', ')}`);
  const given = readDue(readOptions(rest, { due: { type: 'string' } }).due);
  const config = loadConfig();
  await withDatabase(config, async ({ gateway, tasks, sql }) => {
    if (config.migrateOnStart && sql !== null) await migrate(sql);
    const run = await runTask(tasks, name, given ?? (await newestDueTime(gateway, config, name)));
    printLine(JSON.stringify(run));
    if (run.outcome === 'failed' || violationsOf(run) > 0) process.exitCode = 1;
  });
}

function readDue(text: string | undefined): Date | null {
  if (text === undefined) return null;
  const due = new Date(text);
  const isWhole = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(text);
  if (!isWhole || Number.isNaN(due.getTime())) {
    throw new UsageError('--due is a time with its zone, such as 2026-01-31T04:10:00+08:00');
  }
  if (due.getTime() > Date.now()) throw new UsageError('--due has not come yet');
  return due;
}

/** Whoever runs a task at about the same time, in whatever way, then means the same run. */
async function newestDueTime(database: DatabaseGateway, { schedule }: Config, name: TaskName): Promise<Date> {
  const cron = schedule[name];
  const now = new Date(Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS);
  if (cron === null) return now;
  const [zone = 'UTC'] = await database.call('system_time_zone', {}, null);
  return dueTimes(cron, zone).latest(now) ?? now;
}
