import type { Cli } from '../cli.js';
import { formatDiscount, formatMoney } from './money.js';

let shownZone = 'UTC';

/** Times are shown in the business time zone from now on: the days of lists and reports are of the same zone. */
export function showTimesIn(zone: string): void {
  shownZone = zone;
}

/** A time for people, in the business time zone: `2026-11-22 16:00`; with `Z` where no server has said which that is. */
export const showTime = (iso: string): string => {
  const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: shownZone });
  return `${format.format(new Date(iso))}${shownZone === 'UTC' ? 'Z' : ''}`;
};

/** The head of a column of times, with their zone. */
export const timeHead = (cli: Cli): string => `${cli.t('field.time')} (${shownZone})`;

export const showMoney = (amount: number | null): string => (amount === null ? '-' : formatMoney(amount));

/** "95 折", "5% off"; nothing where nothing is taken off. */
export const showDiscount = (cli: Cli, factor: number | null): string =>
  factor === null || factor === 1 ? '-' : formatDiscount(factor, cli.language);

/** The name of a membership level; as the database has it where an operator has renamed it. */
export const showLevel = (cli: Cli, name: string | null): string => (name === null ? '-' : cli.nameOf('level', name));

export const showCount = (count: number): string => count.toLocaleString('en-US');

export const orDash = (text: string | null | undefined): string => (text === null || text === undefined ? '-' : text);
