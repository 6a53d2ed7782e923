/** When a task is due: cron fields read on the clock of a time zone. */
import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../server/src/config/config-error.js';
import { loadConfig } from '../../server/src/config/load-config.js';
import { readPlan } from '../../server/src/config/plan.js';
import { TASK_NAMES, TASKS } from '../../server/src/config/tasks.js';
import { dueTimes } from '../../server/src/jobs/due-times.js';

const HOUR_MS = 3_600_000;
const latest = (cron: string, zone: string, at: string) =>
  dueTimes('settle-daily', cron, zone).latest(new Date(at))?.toISOString();

describe('the newest due time', () => {
  it("is one of the zone's clock", () => {
    expect(latest('10 4 * * *', 'Asia/Taipei', '2026-03-01T00:00:00Z')).toBe('2026-02-28T20:10:00.000Z');
    expect(latest('10 4 * * *', 'UTC', '2026-03-01T04:09:59.999Z')).toBe('2026-02-28T04:10:00.000Z');
    expect(latest('10 4 * * *', 'UTC', '2026-03-01T04:10:00Z')).toBe('2026-03-01T04:10:00.000Z');
    expect(latest('40 4 1 * *', 'Asia/Taipei', '2026-03-15T00:00:00Z')).toBe('2026-02-28T20:40:00.000Z');
    expect(latest('0 12 * * *', 'Asia/Kathmandu', '2026-03-15T12:00:00Z')).toBe('2026-03-15T06:15:00.000Z');
  });

  it('stays at its hour when the clocks are put forward and back', () => {
    const inBerlin = (at: string) => latest('10 4 * * *', 'Europe/Berlin', at);
    expect(inBerlin('2026-03-28T12:00:00Z')).toBe('2026-03-28T03:10:00.000Z');
    expect(inBerlin('2026-03-29T12:00:00Z')).toBe('2026-03-29T02:10:00.000Z');
    expect(inBerlin('2026-10-25T12:00:00Z')).toBe('2026-10-25T03:10:00.000Z');
  });

  it('is found across the turn of the year', () => {
    expect(latest('0 0 25 12 *', 'America/New_York', '2027-01-02T00:00:00Z')).toBe('2026-12-25T05:00:00.000Z');
  });
});

it('the engine, which asks without a year, means the times of the last two months and of the next minute', () => {
  const { matches } = dueTimes('settle-daily', '10 4 * * *', 'Asia/Taipei');
  for (let daysAgo = 0; daysAgo < 60; daysAgo += 1) {
    const day = new Date(Date.now() - daysAgo * 24 * HOUR_MS);
    const digest = { date: day.getUTCDate(), month: day.getUTCMonth() + 1, dow: day.getUTCDay() };
    expect(matches({ ...digest, hour: 20, min: 10 })).toBe(true);
    expect(matches({ ...digest, hour: 4, min: 10 })).toBe(false);
  }
});

describe('the longest gap', () => {
  it.each([
    ['5 * * * *', 1],
    ['0 9-17 * * *', 16],
    ['10 4 * * *', 24],
    ['0 6 * * 1-5', 72],
    ['40 4 1 * *', 31 * 24],
  ])('of %s is %i hours', (cron, hours) => {
    expect(dueTimes('settle-daily', cron, 'Asia/Taipei').longestGapMs).toBe(hours * HOUR_MS);
  });
});

describe('SCHEDULE', () => {
  it('changes what it names and leaves the rest', () => {
    const plan = readPlan(' settle-daily = 30  5 * * 1-5; rotate-codes=off; ');
    expect(plan).toMatchObject({ 'settle-daily': '30 5 * * 1-5', 'rotate-codes': null });
    expect(plan['verify-ledger']).toBe(TASKS['verify-ledger'].cron);
    expect(Object.keys(plan)).toEqual(TASK_NAMES);
    expect(loadConfig({ SCHEDULE: 'expire-cards=off' }).schedule['expire-cards']).toBeNull();
  });

  it.each([
    ['settle-weekly=0 4 * * *', /names no task by "settle-weekly"/],
    ['settle-daily=every night', /has no time for settle-daily/],
    ['settle-daily', /has no time for settle-daily/],
    ['settle-daily=* * * *', /has no time for settle-daily/],
  ])('refuses %s', (text, message) => {
    expect(() => loadConfig({ SCHEDULE: text })).toThrow(ConfigError);
    expect(() => loadConfig({ SCHEDULE: text })).toThrow(message);
  });

  it.each(['99 4 * * *', '0 0 31 2 *'])('refuses %s, which never comes, when it is to be used', (cron) => {
    expect(() => dueTimes('settle-daily', cron, 'UTC')).toThrow(ConfigError);
  });
});
