import type { Cli } from '../cli.js';
import { formatDiscount, formatMoney } from './money.js';
import { zoneShown } from './time.js';

export { showTime } from './time.js';

/** The head of a column of times, with their zone. */
export const timeHead = (cli: Cli): string => `${cli.t('field.time')} (${zoneShown()})`;

export const showMoney = (amount: number | null): string => (amount === null ? '-' : formatMoney(amount));

/** "95 折", "5% off"; nothing where nothing is taken off. */
export const showDiscount = (cli: Cli, factor: number | null): string =>
  factor === null || factor === 1 ? '-' : formatDiscount(factor, cli.language);

/** The name of a membership level; as the database has it where an operator has renamed it. */
export const showLevel = (cli: Cli, name: string | null): string => (name === null ? '-' : cli.nameOf('level', name));

export const showCount = (count: number): string => count.toLocaleString('en-US');

export const orDash = (text: string | null | undefined): string => (text === null || text === undefined ? '-' : text);
