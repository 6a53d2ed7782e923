import { Cron } from 'croner';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** A plan that is due on a 29th of February has eight years without one around 2100. */
const LONGEST_PLAN_MS = 9 * 366 * DAY_MS;
/** Days that show the longest gap of any plan with as many: more than two years of them. */
const DAYS_LOOKED_AT = 800;

/** The times at which a task is due, in a time zone. */
export interface DueTimes {
  /** The newest due time that is not after `at`; null where there was none. */
  latest(at: Date): Date | null;
  /** The due times after `after` that are not after `until`, in order. */
  between(after: Date, until: Date): Date[];
  /** The first due time after `at`. */
  next(at: Date): Date | null;
}

/**
 * @param pattern five cron fields that `readPlan` has accepted
 * @param zone the name of a time zone, such as Asia/Taipei
 */
export function dueTimes(pattern: string, zone: string): DueTimes {
  const cron = new Cron(pattern, { timezone: zone, mode: '5-part' });
  const next = (at: Date) => cron.nextRun(at);
  return {
    next,
    // The library answers what lies before a time; the minute of `at` itself counts.
    latest: (at) => cron.previousRuns(1, new Date(startOfMinute(at) + MINUTE_MS))[0] ?? null,
    between: (after, until) => {
      const times: Date[] = [];
      for (let at = next(after); at !== null && at <= until; at = next(at)) times.push(at);
      return times;
    },
  };
}

/**
 * The longest time between two due times of a plan, in milliseconds. Clocks put forward and back are left out. Times of
 * the day and days are looked at separately: listing every minute of some years would take seconds.
 *
 * @param pattern five cron fields that `readPlan` has accepted
 */
export function longestGapMs(pattern: string): number {
  const [minute = '*', hour = '*', ...day] = pattern.split(' ');
  const days = day.join(' ');
  const times = runsWithin(DAY_MS, `${minute} ${hour} * * *`, 24 * 60);
  const dayStarts = runsWithin(LONGEST_PLAN_MS, `0 0 ${days}`, days === '* * *' ? 2 : DAYS_LOOKED_AT);
  const dayLengthMs = (times.at(-1) ?? 0) - (times[0] ?? 0);
  return Math.max(...gaps(times), ...gaps(dayStarts).map((gapMs) => gapMs - dayLengthMs));
}

const startOfMinute = (at: Date) => Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS;

/** The first runs from last midnight on, on a clock that is never put forward or back. */
function runsWithin(spanMs: number, pattern: string, count: number): number[] {
  const fromMs = Math.floor(Date.now() / DAY_MS) * DAY_MS;
  const stopAt = new Date(fromMs + spanMs);
  const cron = new Cron(pattern, { timezone: 'UTC', mode: '5-part', stopAt });
  return cron.nextRuns(count, new Date(fromMs - 1_000)).map((at) => at.getTime());
}

const gaps = (timesMs: readonly number[]) => timesMs.slice(1).map((atMs, index) => atMs - (timesMs[index] ?? 0));
