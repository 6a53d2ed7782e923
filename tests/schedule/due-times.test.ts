/** When a task is due: cron fields read on the clock of a time zone. */
import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../server/src/config/config-error.js';
import { loadConfig } from '../../server/src/config/load-config.js';
import { readPlan } from '../../server/src/config/plan.js';
import { TASK_NAMES, TASKS } from '../../server/src/config/tasks.js';
import { dueTimes, longestGapMs } from '../../server/src/jobs/due-times.js';

const HOUR_MS = 3_600_000;
const latest = (cron: string, zone: string, at: string) => dueTimes(cron, zone).latest(new Date(at))?.toISOString();

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

describe('the due times in between', () => {
  const between = (cron: string, zone: string, after: string, until: string) =>
    dueTimes(cron, zone)
      .between(new Date(after), new Date(until))
      .map((at) => at.toISOString());

  it('are those after the first time and not after the last, in order', () => {
    expect(between('10 4 * * *', 'Asia/Taipei', '2026-02-26T20:10:00Z', '2026-02-28T20:10:00Z')).toEqual([
      '2026-02-27T20:10:00.000Z',
      '2026-02-28T20:10:00.000Z',
    ]);
    expect(between('10 4 * * *', 'Asia/Taipei', '2026-02-28T20:10:00Z', '2026-02-28T20:20:00Z')).toEqual([]);
  });

  it('include one for each day when an hour is missing, and one when an hour comes twice', () => {
    const inBerlin = (after: string, until: string) => between('30 2 * * *', 'Europe/Berlin', after, until);
    expect(inBerlin('2026-03-28T12:00:00Z', '2026-03-30T12:00:00Z')).toEqual([
      '2026-03-29T01:00:00.000Z',
      '2026-03-30T00:30:00.000Z',
    ]);
    expect(inBerlin('2026-10-24T12:00:00Z', '2026-10-26T12:00:00Z')).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-10-26T01:30:00.000Z',
    ]);
  });

  it('are the ones that the newest and the next agree on', () => {
    const times = dueTimes('*/20 4,5 * * 1-5', 'Asia/Kathmandu');
    const all = times.between(new Date('2026-03-01T00:00:00Z'), new Date('2026-03-15T00:00:00Z'));
    expect(all).toHaveLength(10 * 6);
    for (const [index, at] of all.entries()) {
      expect(times.latest(at)).toEqual(at);
      expect(times.latest(new Date(at.getTime() - 1))?.getTime()).toBeLessThan(at.getTime());
      if (index + 1 < all.length) expect(times.next(at)).toEqual(all[index + 1]);
    }
  });
});

describe('the longest gap', () => {
  it.each([
    ['5 * * * *', 1],
    ['0 9-17 * * *', 16],
    ['10 4 * * *', 24],
    ['0 6 * * 1-5', 72],
    ['40 4 1 * *', 31 * 24],
    ['0,30 9-17 * * 1-5', 63.5],
    ['0 12 29 2 *', 1461 * 24],
  ])('of %s is %s hours', (cron, hours) => {
    expect(longestGapMs(cron)).toBe(hours * HOUR_MS);
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
    ['settle-daily=99 4 * * *', /has no time for settle-daily/],
    ['settle-daily=0 0 31 2 *', /has no time for settle-daily/],
  ])('refuses %s', (text, message) => {
    expect(() => loadConfig({ SCHEDULE: text })).toThrow(ConfigError);
    expect(() => loadConfig({ SCHEDULE: text })).toThrow(message);
  });
});
