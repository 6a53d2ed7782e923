/** Days and periods. The server knows when a business day begins; a day goes there as it was typed. */
import { getHealth } from '@mps/client';
import type { Cli } from '../cli.js';
import { UsageError } from '../errors.js';
import { showTime } from '../output/format.js';
import { send } from '../send.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const HAS_OFFSET = /(?:Z|[+-]\d{2}:?\d{2})$/i;
const DAY_MS = 86_400_000;

export interface Period {
  start_date?: string | undefined;
  end_date?: string | undefined;
}

/** The business day that it is now, by the server's clock: this computer's may be wrong. */
export async function today(cli: Cli): Promise<string> {
  const { timestamp } = await cli.busy(getHealth({ url: cli.url, language: cli.language, fetch: send }));
  return dayIn(await cli.zone(), new Date(timestamp));
}

/** `--from` and `--to`: a day counts from its start, and to its end. */
export async function readPeriod(
  cli: Cli,
  { from, to }: { from?: string | undefined; to?: string | undefined },
): Promise<Period> {
  const read = async (text: string | undefined, flag: string) =>
    text === undefined ? undefined : readTime(text, flag, await cli.zone());
  return { start_date: await read(from, '--from'), end_date: await read(to, '--to') };
}

/**
 * @param zone where a time is meant that names no offset of its own
 * @returns the day as it is, a time as ISO 8601 UTC
 */
export function readTime(text: string, flag: string, zone: string): string {
  if (DAY.test(text) && !Number.isNaN(Date.parse(text))) return text;
  const time = HAS_OFFSET.test(text) ? Date.parse(text) : instantIn(zone, text);
  if (Number.isNaN(time) || !/^\d{4}-\d{2}-\d{2}T/.test(text)) {
    throw new UsageError('usage.time', { flag, value: text });
  }
  return new Date(time).toISOString();
}

/** The instant, in milliseconds, at which the clocks of a zone show a time; NaN for what is none. */
function instantIn(zone: string, text: string): number {
  const shown = Date.parse(`${text}Z`);
  if (Number.isNaN(shown)) return shown;
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  const ahead = (instant: number) => Date.parse(`${format.format(instant).replace(' ', 'T')}Z`) - instant;
  // Twice, because the clocks may be set between the two.
  return shown - ahead(shown - ahead(shown));
}

/** A day or a time for people. */
export const showDayOrTime = (value: string): string => (DAY.test(value) ? value : showTime(value));

/** @param day `YYYY-MM-DD` */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The day that a time zone has at a time. */
function dayIn(zone: string, time: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(time);
}
