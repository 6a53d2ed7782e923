/** One run of a task: claimed, done step by step, and its end noted. */
import { hostname } from 'node:os';
import type { TaskName } from '../config/tasks.js';
import { DatabaseFailure } from '../database/failures.js';
import type { DatabaseGateway } from '../database/gateway.js';
import { ApplicationError } from '../lib/application-error.js';

/** After this long without a sign of life, another process takes a run over. */
const LEASE_SECONDS = 60;
const SIGN_OF_LIFE_MS = 15_000;
/** The error of a run that was given up between two steps because its process was told to stop. */
export const STOPPED = 'STOPPED';

/** How a run stands, as `run-task` prints it. */
export interface TaskRun {
  task: TaskName;
  due_at: string;
  /** `running`: another process is at it. */
  outcome: 'ok' | 'failed' | 'running';
  /** False: it was done before, or another process is at it. */
  ran_now: boolean;
  attempt: number;
  result: Readonly<Record<string, unknown>>;
  error: string | null;
}

/**
 * Runs a task for a due time, unless that has been done or is being done. Any number of processes may try at once.
 *
 * @param isStopping asked between two steps; a run that is given up is there for another process at once
 * @throws ApplicationError when the run cannot even be claimed
 */
export async function runTask(
  database: Pick<DatabaseGateway, 'call'>,
  task: TaskName,
  dueAt: Date,
  isStopping: () => boolean = () => false,
): Promise<TaskRun> {
  const due_at = dueAt.toISOString();
  const [claim] = await database.call(
    'system_start_run',
    { p_task: task, p_due_at: due_at, p_instance: `${hostname()}:${process.pid}`, p_lease_seconds: LEASE_SECONDS },
    null,
  );
  if (claim === undefined) throw new ApplicationError('INTERNAL_ERROR');
  const about = { task, due_at, attempt: claim.attempt };
  if (!claim.is_claimed) return { ...about, ran_now: false, ...readState(claim) };
  const signsOfLife = setInterval(() => {
    const args = { p_run_id: claim.run_id, p_attempt: claim.attempt, p_lease_seconds: LEASE_SECONDS };
    database.call('system_extend_run', args, null).catch(() => {});
  }, SIGN_OF_LIFE_MS);
  try {
    return { ...about, ran_now: true, ...(await goThroughSteps(database, claim, isStopping)) };
  } finally {
    clearInterval(signsOfLife);
  }
}

type State = Pick<TaskRun, 'outcome' | 'result' | 'error'>;
type Claim = { run_id: number; attempt: number };

async function goThroughSteps(
  database: Pick<DatabaseGateway, 'call'>,
  { run_id, attempt }: Claim,
  isStopping: () => boolean,
): Promise<State> {
  const holder = { p_run_id: run_id, p_attempt: attempt };
  let result: State['result'] = {};
  try {
    while (!isStopping()) {
      const [step] = await database.call('system_continue_run', { ...holder, p_lease_seconds: LEASE_SECONDS }, null);
      if (step === undefined) throw new ApplicationError('INTERNAL_ERROR');
      if (step.is_finished) return readState(step);
      result = step.result as State['result'];
    }
    return await failed(STOPPED);
  } catch (error) {
    return failed(codeOf(error));
  }

  /** Where even this note cannot be made, the lease ends by itself; where it is refused, another holder goes on. */
  async function failed(code: string): Promise<State> {
    const [isNoted] = await database.call('system_fail_run', { ...holder, p_error: code }, null).catch(() => [true]);
    return isNoted === false ? { outcome: 'running', result, error: null } : { outcome: 'failed', result, error: code };
  }
}

function readState(row: { outcome: string | null; result: unknown; error: string | null }): State {
  const outcome = row.outcome === 'ok' || row.outcome === 'failed' ? row.outcome : 'running';
  return { outcome, result: (row.result ?? {}) as State['result'], error: row.error };
}

/** Codes alone: a message of the database may repeat values. */
function codeOf(error: unknown): string {
  if (!(error instanceof ApplicationError)) return 'INTERNAL_ERROR';
  const sqlstate = error.cause instanceof DatabaseFailure ? error.cause.sqlstate : null;
  return sqlstate === null ? error.errorCode : `${error.errorCode} (${sqlstate})`;
}

/** How many violations a check has found; 0 for tasks that check nothing. */
export function violationsOf({ result }: Pick<TaskRun, 'result'>): number {
  return typeof result.violations === 'number' ? result.violations : 0;
}
