/** Which task is due when: the plan as it ships, with what SCHEDULE changes of it. */
import { Cron } from 'croner';
import { isTaskName, TASK_NAMES, TASKS, type TaskName } from './tasks.js';

/** When each task is due; null: it is not run. */
export type Plan = Readonly<Record<TaskName, string | null>>;

const FIELD = String.raw`[\d*][\d*,/-]*`;
const CRON = new RegExp(`^${FIELD}( ${FIELD}){4}$`);

/**
 * Reads SCHEDULE: `task=cron` or `task=off`, separated by semicolons. A cron pattern has to name a time that comes.
 *
 * @throws Error that says which entry cannot be used
 */
export function readPlan(text: string): Plan {
  const plan: Record<TaskName, string | null> = planned();
  for (const entry of text.split(';').map((each) => each.trim())) {
    if (entry === '') continue;
    const [name = '', time = ''] = entry.split('=').map((part) => part.trim().replaceAll(/\s+/g, ' '));
    if (!isTaskName(name)) throw new Error(`names no task by "${name}": ${TASK_NAMES.join(', ')}`);
    if (time !== 'off' && !comes(time)) {
      throw new Error(`has no time for ${name}: five fields such as 10 4 * * *, or off`);
    }
    plan[name] = time === 'off' ? null : time;
  }
  return plan;
}

/** False for fields that cannot be read, and for a day that no year has, such as a 31st of February. */
function comes(time: string): boolean {
  if (!CRON.test(time)) return false;
  try {
    return new Cron(time, { mode: '5-part', timezone: 'UTC' }).nextRun() !== null;
  } catch {
    return false;
  }
}

function planned(): Record<TaskName, string | null> {
  return Object.fromEntries(TASK_NAMES.map((name) => [name, TASKS[name].cron])) as Record<TaskName, string>;
}
