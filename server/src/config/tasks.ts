/** Every scheduled task by its name, and when it is due. What a task does is in SQL (`mps.task_<name>`). */
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export interface ScheduledTask {
  /** When it is due, in the business time zone: minute, hour, day, month, day of the week. */
  cron: string;
  /** How far back a due time is made up that passed while no process ran. */
  backfillMs: number;
}

export const TASKS = {
  /** All live codes are replaced, so whoever shows one at this moment has to ask for another: at a quiet hour. */
  'rotate-codes': { cron: '0 4 * * *', backfillMs: 2 * HOUR_MS },
  /** Payments look at a card's time themselves; this is for lists, and for discounts that end with a card. */
  'expire-cards': { cron: '5 * * * *', backfillMs: HOUR_MS },
  'clean-expired': { cron: '25 * * * *', backfillMs: HOUR_MS },
  /** Every missed day has a settlement of its own: they are all made up. */
  'settle-daily': { cron: '10 4 * * *', backfillMs: 31 * DAY_MS },
  /** After the last day of the month has been settled. */
  'settle-monthly': { cron: '40 4 1 * *', backfillMs: 62 * DAY_MS },
  'verify-ledger': { cron: '10 5 * * *', backfillMs: DAY_MS },
  'verify-audit': { cron: '30 5 * * *', backfillMs: DAY_MS },
} as const satisfies Record<string, ScheduledTask>;

/** The limit of one step. Checks read the whole ledger, which takes longer than anything that tills wait for. */
export const TASK_TIMEOUT_MS = 600_000;
/** In one process: a long check must not hold up the settlements. */
export const CONCURRENT_TASKS = 2;

export type TaskName = keyof typeof TASKS;

export const TASK_NAMES = Object.keys(TASKS) as readonly TaskName[];

export function isTaskName(name: string): name is TaskName {
  return Object.hasOwn(TASKS, name);
}
