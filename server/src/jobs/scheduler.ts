/**
 * Runs every scheduled task when it is due. Each process of the API has a scheduler: all of them find the same due
 * times, and the database gives each run to one. So a task runs as long as any process does.
 */
import { Cron } from 'croner';
import type { Plan } from '../config/plan.js';
import { CONCURRENT_TASKS, isTaskName, TASK_NAMES, TASKS, type TaskName } from '../config/tasks.js';
import type { DatabaseGateway, Row } from '../database/gateway.js';
import type { OpenDatabase } from '../database/open-database.js';
import type { Logger } from '../lib/logger.js';
import { dueTimes, longestGapMs } from './due-times.js';
import { runTask, STOPPED, type TaskRun, violationsOf } from './run-task.js';

/** At second 0 of each minute, when tasks become due, and in between for runs that failed or lost their process. */
const TICK = '*/5 * * * * *';
/** A task counts as late when its last success is this much older than its longest gap. */
const GRACE_SECONDS = 2 * 3_600;

export interface SchedulerOptions {
  database: Pick<OpenDatabase, 'gateway' | 'tasks'>;
  plan: Plan;
  log: Logger;
}

export interface Scheduler {
  /** Starts no more runs, and resolves when the current ones have ended or given up after their step. */
  stop(): Promise<void>;
}

/** Starts looking for due runs: at once, and at each tick. A database that is away is asked again at the next one. */
export function startScheduler({ database, plan, log }: SchedulerOptions): Scheduler {
  const running = new Map<TaskName, Promise<void>>();
  let planned: readonly PlannedTask[] | null = null;
  let [isStopping, isAway] = [false, false];

  async function look(): Promise<void> {
    if (isStopping) return;
    try {
      planned ??= await planTasks(database.gateway, plan, log);
      await startWaiting(planned);
      isAway = false;
    } catch (error) {
      // The stop closes the database under a look that has begun.
      if (isStopping) return;
      const reason = error instanceof Error ? error.message : String(error);
      log[isAway ? 'debug' : 'warn']({ reason }, 'scheduled tasks cannot be looked for; trying again');
      isAway = true;
    }
  }

  async function startWaiting(tasks: readonly PlannedTask[]): Promise<void> {
    if (running.size >= CONCURRENT_TASKS) return;
    const now = new Date();
    const p_due_times = Object.fromEntries(tasks.map(({ task, dueAt }) => [task, dueAt(now)]));
    for (const run of await database.gateway.call('system_waiting_runs', { p_due_times }, null)) {
      const { task } = run;
      if (isStopping || running.size >= CONCURRENT_TASKS) return;
      if (!isTaskName(task) || running.has(task)) continue;
      const work = start(task, run).finally(() => running.delete(task));
      running.set(task, work);
      // What waited behind it need not wait for the next tick; where it failed, the next tick is soon enough.
      work.then(look, () => {});
    }
  }

  async function start(task: TaskName, { due_at, instance }: Row<'system_waiting_runs'>): Promise<void> {
    if (instance !== null) log.warn({ task, due_at, instance }, 'scheduled task was abandoned and is taken over');
    try {
      logRun(log, await runTask(database.tasks, task, new Date(due_at), () => isStopping));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      log.warn({ task, due_at, reason }, 'scheduled task could not be started; trying again');
      throw error;
    }
  }

  const ticks = new Cron(TICK, { protect: true, unref: true }, look);
  void look();
  return {
    stop: async () => {
      isStopping = true;
      ticks.stop();
      await Promise.allSettled(running.values());
    },
  };
}

interface PlannedTask {
  task: TaskName;
  /** The due times up to now that are made up where they were missed. */
  dueAt(now: Date): readonly string[];
}

/** Reads the business time zone, and tells the database the plan: it says when a task is late. */
async function planTasks(database: DatabaseGateway, plan: Plan, log: Logger): Promise<PlannedTask[]> {
  const [zone = 'UTC'] = await database.call('system_time_zone', {}, null);
  const planned: PlannedTask[] = [];
  for (const task of TASK_NAMES) {
    const pattern = plan[task];
    const args =
      pattern === null
        ? { p_task: task }
        : {
            p_task: task,
            p_plan: `${pattern} ${zone}`,
            p_late_after_seconds: Math.ceil(longestGapMs(pattern) / 1_000) + GRACE_SECONDS,
          };
    await database.call('system_plan_task', args, null);
    if (pattern !== null) planned.push({ task, dueAt: dueWithin(pattern, zone, TASKS[task].backfillMs) });
  }
  log.info({ zone, plan }, 'the scheduler runs');
  return planned;
}

/** Listing a month of due times takes milliseconds: they are listed again only when the next one has come. */
function dueWithin(pattern: string, zone: string, backfillMs: number): PlannedTask['dueAt'] {
  const times = dueTimes(pattern, zone);
  let [due, next]: [string[], Date | null] = [[], new Date(0)];
  return (now) => {
    if (next !== null && next <= now) {
      due = times.between(new Date(now.getTime() - backfillMs), now).map((at) => at.toISOString());
      next = times.next(now);
    }
    return due;
  };
}

function logRun(log: Logger, run: TaskRun): void {
  if (violationsOf(run) > 0) log.error({ ...run }, 'scheduled check has found violations');
  if (!run.ran_now) return;
  if (run.outcome === 'ok') log.info({ ...run }, 'scheduled task done');
  if (run.outcome !== 'failed') return;
  const { task, due_at, error, attempt } = run;
  if (error === STOPPED) log.info({ task, due_at, error, attempt }, 'scheduled task given up');
  else log.error({ task, due_at, error, attempt }, 'scheduled task failed');
}
