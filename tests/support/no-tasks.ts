import { TASK_NAMES } from '../../server/src/config/tasks.js';

/** SCHEDULE with every task off: none becomes due while a test looks at something else, at whatever hour it runs. */
export const NO_TASKS = TASK_NAMES.map((task) => `${task}=off`).join('; ');

/** SCHEDULE with only some tasks on, each with its cron pattern. */
export const onlyTasks = (patterns: Readonly<Record<string, string>>): string =>
  [NO_TASKS, ...Object.entries(patterns).map(([task, pattern]) => `${task}=${pattern}`)].join('; ');
