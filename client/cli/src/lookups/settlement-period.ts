import { UsageError } from '../errors.js';
import { addDays, readTime } from './period.js';

export const MODES = ['realtime', 't_plus_1', 'monthly'] as const;
export const PERIODS = ['today', 'yesterday', 'day-before', '7d', '30d', 'last-month'] as const;
type PeriodName = (typeof PERIODS)[number];

/** What is offered for each mode; a custom period is always possible. */
export const SENSIBLE_PERIODS = {
  realtime: ['today', 'yesterday', '7d', '30d'],
  t_plus_1: ['yesterday', 'day-before'],
  monthly: ['last-month'],
} as const satisfies Record<(typeof MODES)[number], readonly PeriodName[]>;

/** Days of the business time zone, the last one included, or times in ISO 8601 UTC. */
export interface SettlementPeriod {
  period_start: string;
  period_end: string;
}

/** The first and the last day of a named period, counted from today. */
const DAYS_BACK: Record<Exclude<PeriodName, 'last-month'>, readonly [first: number, last: number]> = {
  today: [0, 0],
  yesterday: [1, 1],
  'day-before': [2, 2],
  '7d': [6, 0],
  '30d': [29, 0],
};

/**
 * The period that a name or two times mean, in the business time zone. One that includes today ends now: the server
 * ends what lies in the future.
 *
 * @param today the business day that it is
 */
export function periodOf(
  name: PeriodName | undefined,
  custom: { from?: string | undefined; to?: string | undefined },
  zone: string,
  today: string,
): SettlementPeriod {
  if (custom.from !== undefined || custom.to !== undefined) {
    if (custom.from === undefined) throw new UsageError('usage.missing', { flag: '--from' });
    if (custom.to === undefined) throw new UsageError('usage.missing', { flag: '--to' });
    return {
      period_start: readTime(custom.from, '--from', zone),
      period_end: readTime(custom.to, '--to', zone),
    };
  }
  if (name === undefined) throw new UsageError('usage.missing', { flag: '--period' });
  if (name === 'last-month') {
    const last = addDays(`${today.slice(0, 7)}-01`, -1);
    return { period_start: `${last.slice(0, 7)}-01`, period_end: last };
  }
  const [back, until] = DAYS_BACK[name];
  return { period_start: addDays(today, -back), period_end: addDays(today, -until) };
}
