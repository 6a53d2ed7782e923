/** Which task is due when: the plan as it ships, with what SCHEDULE changes of it. */
import { isTaskName, TASK_NAMES, TASKS, type TaskName } from './tasks.js';

/** When each task is due; null: it is not run. */
export type Plan = Readonly<Record<TaskName, string | null>>;

const FIELD = String.raw`[\d*][\d*,/-]*`;
const CRON = new RegExp(`^${FIELD}( ${FIELD}){4}$`);

/**
 * Reads SCHEDULE: `task=cron` or `task=off`, separated by semicolons.
 *
 * @throws Error that says which entry cannot be used
 */
export function readPlan(text: string): Plan {
  const plan: Record<TaskName, string | null> = planned();
  for (const entry of text.split(';').map((each) => each.trim())) {
    if (entry === '') continue;
    const [name = '', time = ''] = entry.split('=').map((part) => part.trim().replaceAll(/\s+/g, ' '));
    if (!isTaskName(name)) throw new Error(`names no task by "${name}": ${TASK_NAMES.join(', ')}`);
    if (time !== 'off' && !CRON.test(time)) {
      throw new Error(`has no time for ${name}: five fields such as 10 4 * * *, or off`);
    }
    plan[name] = time === 'off' ? null : time;
  }
  return plan;
}

function planned(): Record<TaskName, string | null> {
  return Object.fromEntries(TASK_NAMES.map((name) => [name, TASKS[name].cron])) as Record<TaskName, string>;
}
