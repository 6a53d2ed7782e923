/** Days and periods of the business time zone. */
import type { Cli } from '../cli.js';
import { UsageError } from '../errors.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

export interface Period {
  start_date?: string | undefined;
  end_date?: string | undefined;
}

/** The business time zone, from an answer of the caller's own role that tells it. */
export async function businessZone(cli: Cli, merchantCode?: string): Promise<string> {
  const client = await cli.client();
  const { role } = await cli.who();
  if (role === 'merchant' || merchantCode !== undefined) {
    return (await cli.busy(client.merchant.getDailySummary.query({ merchant_code: merchantCode }))).timezone;
  }
  if (role === 'admin') return (await cli.busy(client.admin.getStatistics.query())).today_stats.timezone;
  return (await cli.busy(client.member.getProfile.query({}))).profile.timezone;
}

/** `--from` and `--to`: a day counts from its start, and to its end. */
export async function readPeriod(
  cli: Cli,
  { from, to }: { from?: string | undefined; to?: string | undefined },
): Promise<Period> {
  const needsZone = [from, to].some((each) => each !== undefined && DAY.test(each));
  const zone = needsZone ? await businessZone(cli) : 'UTC';
  return {
    start_date: from === undefined ? undefined : readTime(from, '--from', zone, 0),
    end_date: to === undefined ? undefined : readTime(to, '--to', zone, 1),
  };
}

/**
 * @param daysLater added to a day, so that a period can end with it
 * @returns ISO 8601 UTC
 */
export function readTime(text: string, flag: string, zone: string, daysLater: number): string {
  if (DAY.test(text) && !Number.isNaN(Date.parse(text))) return startOfDay(addDays(text, daysLater), zone);
  const time = Date.parse(text);
  if (Number.isNaN(time) || !/^\d{4}-\d{2}-\d{2}T/.test(text)) {
    throw new UsageError('usage.time', { flag, value: text });
  }
  return new Date(time).toISOString();
}

/** @param day `YYYY-MM-DD` */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The day that a time zone has at a time. */
export function dayIn(zone: string, time: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(time);
}

/** When a day begins in a time zone, ISO 8601 UTC. */
export function startOfDay(day: string, zone: string): string {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // The offset may differ between the guess and the midnight itself: the second look is at the right one.
  const guess = midnight - offsetMs(zone, midnight);
  return new Date(midnight - offsetMs(zone, guess)).toISOString();
}

function offsetMs(zone: string, time: number): number {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  return Date.parse(`${format.format(time).replace(' ', 'T')}Z`) - Math.floor(time / 1_000) * 1_000;
}
