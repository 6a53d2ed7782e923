/** Cron times in a time zone. The engine's matchers know UTC alone; here an instant is read on the zone's clock first. */
import { type CronMatcher, parseCronItem } from 'graphile-worker';
import { ConfigError } from '../config/config-error.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Clocks are put forward and back at full quarters of an hour only. */
const QUARTER_MS = 15 * MINUTE_MS;
/** A plan that is due on a 29th of February is a plan; one that is due on a 31st is none. */
const LONGEST_PLAN_MS = 9 * 366 * DAY_MS;

/** The times at which a task is due. */
export interface DueTimes {
  /** For the engine. */
  matches: CronMatcher;
  /** The newest due time that is not after `at`; null where none was within nine years. */
  latest(at: Date): Date | null;
  /** The longest time between two due times, in milliseconds; clocks put forward and back are not looked at. */
  longestGapMs: number;
}

/**
 * @param cron minute, hour, day, month, day of the week
 * @param zone the name of a time zone, such as Asia/Taipei
 * @throws ConfigError when the fields cannot be read, or name no time at all
 */
export function dueTimes(task: string, cron: string, zone: string): DueTimes {
  const inFields = readFields(task, cron);
  const toLocal = localClock(zone);
  const isDue = (atMs: number) => inFields(digestOf(toLocal(atMs)));
  return {
    matches: (digest) => isDue(instantOf(digest, Date.now())),
    latest: (at) => {
      const newest = Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS;
      for (let atMs = newest; atMs > newest - LONGEST_PLAN_MS; atMs -= MINUTE_MS)
        if (isDue(atMs)) return new Date(atMs);
      return null;
    },
    longestGapMs: longestGap(task, cron),
  };
}

function readFields(task: string, cron: string): CronMatcher {
  try {
    return parseCronItem({ task, match: cron }, 'SCHEDULE').match;
  } catch (error) {
    throw new ConfigError(
      `SCHEDULE has no time for ${task}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/**
 * Days and times of the day are looked at apart: asking for each minute of the years would take seconds.
 *
 * @throws ConfigError where no time fits
 */
function longestGap(task: string, cron: string): number {
  const [minute, hour, ...day] = cron.split(' ');
  const timeFits = readFields(task, `${minute} ${hour} * * *`);
  const dayFits = readFields(task, `* * ${day.join(' ')}`);
  const todayMs = Math.floor(Date.now() / DAY_MS) * DAY_MS;
  const times = multiples(MINUTE_MS, DAY_MS).filter((atMs) => timeFits(digestOf(atMs)));
  const days = multiples(DAY_MS, LONGEST_PLAN_MS).filter((atMs) => dayFits(digestOf(todayMs + atMs)));
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined || days.length < 2) {
    throw new ConfigError(`SCHEDULE has no time for ${task} that ever comes.`);
  }
  const withinDays = gaps(times);
  const betweenDays = gaps(days).map((gapMs) => gapMs - last + first);
  return [...withinDays, ...betweenDays].reduce((longest, gapMs) => Math.max(longest, gapMs));
}

const multiples = (stepMs: number, untilMs: number) =>
  Array.from({ length: Math.ceil(untilMs / stepMs) }, (_, count) => count * stepMs);

const gaps = (timesMs: readonly number[]) => timesMs.slice(1).map((atMs, index) => atMs - (timesMs[index] ?? 0));

/** What a clock on the wall shows, as the milliseconds of a UTC clock that shows the same. */
function localClock(zone: string): (atMs: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  // Formatting each of a year's minutes would take seconds: once a quarter of an hour is enough.
  let [quarter, offsetMs] = [Number.NaN, 0];
  return (atMs) => {
    const current = Math.floor(atMs / QUARTER_MS);
    if (current !== quarter) {
      const at = Object.fromEntries(
        format.formatToParts(current * QUARTER_MS).map(({ type, value }) => [type, Number(value)]),
      );
      const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = at;
      offsetMs = Date.UTC(year, month - 1, day, hour, minute) - current * QUARTER_MS;
      quarter = current;
    }
    return atMs + offsetMs;
  };
}

type Digest = Parameters<CronMatcher>[0];

function digestOf(clockMs: number): Digest {
  const at = new Date(clockMs);
  return {
    min: at.getUTCMinutes(),
    hour: at.getUTCHours(),
    date: at.getUTCDate(),
    month: at.getUTCMonth() + 1,
    dow: at.getUTCDay(),
  };
}

/** The engine leaves out the year; it asks for times of the last two months or of the next minute. */
function instantOf({ min, hour, date, month }: Digest, nowMs: number): number {
  const year = new Date(nowMs + DAY_MS).getUTCFullYear();
  const ofYear = (each: number) => Date.UTC(each, month - 1, date, hour, min);
  return ofYear(year) <= nowMs + DAY_MS ? ofYear(year) : ofYear(year - 1);
}
