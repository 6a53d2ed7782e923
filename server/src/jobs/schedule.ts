/**
 * The engine: Graphile Worker finds out what is due, keeps retries and makes up what was missed; its tables are in
 * the database, so any number of processes may run it. What is done once is decided by `scheduled_runs`, not here.
 *
 * Graphile Worker makes its schema `graphile_worker` itself at the first start, under a lock: the role of
 * DATABASE_URL needs CREATE on the database for that, and owns the schema from then on. A role that may only call the
 * functions is given it for the first start: GRANT CREATE ON DATABASE … TO …, and REVOKE afterwards.
 */
import {
  Logger as EngineLogger,
  type JobHelpers,
  parseCronItems,
  type Runner,
  run,
  type TaskList,
} from 'graphile-worker';
import type { Plan } from '../config/plan.js';
import { isTaskName, TASK_NAMES, TASKS, type TaskName } from '../config/tasks.js';
import type { DatabaseGateway } from '../database/gateway.js';
import { ExpectedError } from '../lib/expected-error.js';
import type { Logger } from '../lib/logger.js';
import { type DueTimes, dueTimes } from './due-times.js';
import { runTask, STOPPED, type TaskRun, violationsOf } from './run-task.js';

/** With pauses of 3, 7, 20, 55, … seconds in between: about three and a half hours in all. */
const MAX_ATTEMPTS = 10;
/** One long check must not hold up the settlements. */
const CONCURRENT_TASKS = 2;
/** Runs whose process has died are looked for this often. */
const LOOK_FOR_ABANDONED_MS = 15_000;
/** A task that is late by this much more than its longest gap is told of as overdue. */
const GRACE_SECONDS = 2 * 3_600;

export interface ScheduleOptions {
  database: DatabaseGateway;
  /** The engine's own way to PostgreSQL. */
  databaseUrl: string;
  plan: Plan;
  log: Logger;
}

export interface RunningSchedule {
  /** The business time zone, in which the plan is meant. */
  zone: string;
  /** Gives up between two steps what is running, and ends; another process goes on with it. */
  stop(): Promise<void>;
  /** Settles when the engine has ended, and rejects when it ended by itself. */
  ended: Promise<void>;
}

/** Starts what is due from now on, and what was missed. */
export async function startSchedule({ database, databaseUrl, plan, log }: ScheduleOptions): Promise<RunningSchedule> {
  const [zone = 'UTC'] = await database.call('system_time_zone', {}, null);
  const due = readTimes(plan, zone);
  await tellPlan(database, due);
  const state = { isStopping: false };
  const runner = await startEngine(databaseUrl, due, taskList(database, state, log), log);
  const stopLooking = takeUpAbandoned(database, runner, log);
  return {
    zone,
    ended: runner.promise,
    stop: async () => {
      state.isStopping = true;
      stopLooking();
      await runner.stop();
    },
  };
}

type Times = ReadonlyMap<TaskName, DueTimes>;

function readTimes(plan: Plan, zone: string): Times {
  return new Map(
    TASK_NAMES.flatMap((task) => {
      const cron = plan[task];
      return cron === null ? [] : [[task, dueTimes(task, cron, zone)] as const];
    }),
  );
}

/** The database says when a task is late, so it has to know the plan. */
async function tellPlan(database: DatabaseGateway, due: Times): Promise<void> {
  for (const task of TASK_NAMES) {
    const gapMs = due.get(task)?.longestGapMs;
    const seconds = gapMs === undefined ? null : Math.ceil(gapMs / 1_000) + GRACE_SECONDS;
    await database.call('system_plan_task', { p_task: task, p_late_after_seconds: seconds }, null);
  }
}

async function startEngine(databaseUrl: string, due: Times, tasks: TaskList, log: Logger): Promise<Runner> {
  const items = [...due].map(([task, { matches }]) => ({
    task,
    match: matches,
    options: { backfillPeriod: TASKS[task].backfillMs, maxAttempts: MAX_ATTEMPTS },
  }));
  try {
    return await run({
      connectionString: databaseUrl,
      maxPoolSize: CONCURRENT_TASKS + 2,
      concurrency: CONCURRENT_TASKS,
      // A pooler in transaction mode keeps none; the engine then finds its jobs by asking every two seconds.
      noPreparedStatements: true,
      noHandleSignals: true,
      taskList: tasks,
      parsedCronItems: parseCronItems(items),
      logger: engineLogger(log),
    });
  } catch (error) {
    if ((error as { code?: unknown }).code !== '42501') throw error;
    throw new ExpectedError(
      'The schedule cannot make its schema graphile_worker: GRANT CREATE ON DATABASE to the user of DATABASE_URL for the first start, or start it once as the owner of the database and keep using that user.',
    );
  }
}

/** Its errors are our tasks', told of by us, or a database that is away, which passes: none wakes anybody here. */
function engineLogger(log: Logger): EngineLogger {
  return new EngineLogger(() => (level, message) => {
    if (level === 'error' || level === 'warning') log.warn({ engine: message }, 'the schedule engine says');
    else log.debug({ engine: message }, 'the schedule engine says');
  });
}

function taskList(database: DatabaseGateway, state: { isStopping: boolean }, log: Logger): TaskList {
  const tasks = TASK_NAMES.map((task) => {
    const work = async (payload: unknown, { job }: JobHelpers) => {
      const done = await runTask(database, task, dueTimeOf(payload), () => state.isStopping);
      logRun(log, done);
      if (done.outcome !== 'failed') return;
      log[done.error === STOPPED ? 'info' : 'error'](
        { task, due_at: done.due_at, error: done.error, attempt: job.attempts, attempts: job.max_attempts },
        done.error === STOPPED ? 'scheduled task given up' : 'scheduled task failed',
      );
      // The engine tries again what rejects.
      throw new Error(`${task} ${done.due_at}: ${done.error ?? 'failed'}`);
    };
    return [task, work] as const;
  });
  return Object.fromEntries(tasks);
}

function logRun(log: Logger, run: TaskRun): void {
  if (violationsOf(run) > 0) log.error({ ...run }, 'scheduled check has found violations');
  else if (run.ran_now && run.outcome === 'ok') log.info({ ...run }, 'scheduled task done');
}

/** A time of the engine's own, or one that was given for an abandoned run. */
function dueTimeOf(payload: unknown): Date {
  const { due_at, _cron } = payload as { due_at?: string; _cron?: { ts: string } };
  return new Date(due_at ?? _cron?.ts ?? Number.NaN);
}

/** The engine itself would wait four hours before it gave a dead process's work to another. */
function takeUpAbandoned(database: DatabaseGateway, runner: Runner, log: Logger): () => void {
  const look = async () => {
    try {
      for (const { task, due_at, instance } of await database.call('system_abandoned_runs', {}, null)) {
        if (!isTaskName(task)) continue;
        log.warn({ task, due_at, instance }, 'scheduled task was abandoned and is taken up');
        // One job however many processes have seen it.
        const spec = { jobKey: `${task}@${due_at}`, jobKeyMode: 'preserve_run_at', maxAttempts: MAX_ATTEMPTS } as const;
        await runner.addJob(task, { due_at }, spec);
      }
    } catch (error) {
      log.warn({ reason: error instanceof Error ? error.message : String(error) }, 'abandoned tasks not looked for');
    }
  };
  void look();
  const timer = setInterval(() => void look(), LOOK_FOR_ABANDONED_MS);
  return () => clearInterval(timer);
}
