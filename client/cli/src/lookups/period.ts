/** Days and periods. The server knows when a business day begins; a day goes there as it was typed. */
import type { Cli } from '../cli.js';
import { UsageError } from '../errors.js';
import { showTime } from '../output/format.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

export interface Period {
  start_date?: string | undefined;
  end_date?: string | undefined;
}

/** The business time zone, which says what "today" is. */
export async function businessZone(cli: Cli): Promise<string> {
  return (await cli.busy(cli.publicClient().common.getSettings.query())).timezone;
}

/** `--from` and `--to`: a day counts from its start, and to its end. */
export const readPeriod = ({ from, to }: { from?: string | undefined; to?: string | undefined }): Period => ({
  start_date: from === undefined ? undefined : readTime(from, '--from'),
  end_date: to === undefined ? undefined : readTime(to, '--to'),
});

/** @returns the day as it is, a time as ISO 8601 UTC */
export function readTime(text: string, flag: string): string {
  if (DAY.test(text) && !Number.isNaN(Date.parse(text))) return text;
  const time = Date.parse(text);
  if (Number.isNaN(time) || !/^\d{4}-\d{2}-\d{2}T/.test(text)) {
    throw new UsageError('usage.time', { flag, value: text });
  }
  return new Date(time).toISOString();
}

/** A day or a time for people. */
export const showDayOrTime = (value: string): string => (DAY.test(value) ? value : showTime(value));

/** @param day `YYYY-MM-DD` */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The day that a time zone has at a time. */
export function dayIn(zone: string, time: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(time);
}
