import type { TaskName } from '../../server/src/config/tasks.js';
import { runTask, type TaskRun } from '../../server/src/jobs/run-task.js';
import type { TestDatabase } from '../support/test-database.js';

const DAY_MS = 86_400_000;

/** Runs a task for a due time, as `run-task` does. */
export const runThrough = (db: Pick<TestDatabase, 'gateway'>, task: TaskName, due: string): Promise<TaskRun> =>
  runTask(db.gateway, task, new Date(due));

/** A day of the business time zone, counted from today, as 2026-01-31. Taipei is always eight hours before UTC. */
export const dayOf = (daysFromToday: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + daysFromToday * DAY_MS).toISOString().slice(0, 10);

/** A time of such a day, in UTC. */
export const atOf = (daysFromToday: number, time: string): string =>
  new Date(`${dayOf(daysFromToday)}T${time}+08:00`).toISOString();
