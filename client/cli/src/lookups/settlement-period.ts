import type { MpsClient } from '@mps/client';
import { UsageError } from '../errors.js';
import { sumForDisplay } from '../output/money.js';
import { addDays, dayIn, readTime, startOfDay } from './period.js';

export const MODES = ['realtime', 't_plus_1', 'monthly'] as const;
export const PERIODS = ['today', 'yesterday', 'day-before', '7d', '30d', 'last-month'] as const;
type PeriodName = (typeof PERIODS)[number];

/** What is offered for each mode; a custom period is always possible. */
export const SENSIBLE_PERIODS = {
  realtime: ['today', 'yesterday', '7d', '30d'],
  t_plus_1: ['yesterday', 'day-before'],
  monthly: ['last-month'],
} as const satisfies Record<(typeof MODES)[number], readonly PeriodName[]>;

/** A half-open period, ISO 8601 UTC; with its days where it is made of whole ones. */
export interface SettlementPeriod {
  period_start: string;
  period_end: string;
  days: string[] | null;
}

/** The first and the last day of a named period, counted from today. */
const DAYS_BACK: Record<Exclude<PeriodName, 'last-month'>, readonly [first: number, last: number]> = {
  today: [0, 0],
  yesterday: [1, 1],
  'day-before': [2, 2],
  '7d': [6, 0],
  '30d': [29, 0],
};

/** Summaries are asked for day by day; longer periods show their counts alone. */
const MOST_DAYS = 31;

/**
 * The period that a name or two times mean, in the business time zone.
 *
 * @param now a period that includes today ends here: later transactions belong to the next settlement
 */
export function periodOf(
  name: PeriodName | undefined,
  custom: { from?: string | undefined; to?: string | undefined },
  zone: string,
  now: Date,
): SettlementPeriod {
  const today = dayIn(zone, now);
  if (custom.from !== undefined || custom.to !== undefined) {
    if (custom.from === undefined) throw new UsageError('usage.missing', { flag: '--from' });
    if (custom.to === undefined) throw new UsageError('usage.missing', { flag: '--to' });
    const period_start = readTime(custom.from, '--from', zone, 0);
    const end = readTime(custom.to, '--to', zone, 1);
    const isWholeDays = custom.from.length === 10 && custom.to.length === 10;
    return { period_start, period_end: end, days: isWholeDays ? daysBetween(custom.from, custom.to) : null };
  }
  if (name === undefined) throw new UsageError('usage.missing', { flag: '--period' });
  if (name === 'last-month') {
    const last = addDays(`${today.slice(0, 7)}-01`, -1);
    const first = `${last.slice(0, 7)}-01`;
    const [period_start, period_end] = [startOfDay(first, zone), startOfDay(addDays(last, 1), zone)];
    return { period_start, period_end, days: daysBetween(first, last) };
  }
  const [back, until] = DAYS_BACK[name];
  const [first, last] = [addDays(today, -back), addDays(today, -until)];
  const period_end = until === 0 ? now.toISOString() : startOfDay(addDays(last, 1), zone);
  return { period_start: startOfDay(first, zone), period_end, days: daysBetween(first, last) };
}

function daysBetween(first: string, last: string): string[] | null {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (days.length === MOST_DAYS) return null;
    days.push(day);
  }
  return days;
}

export interface SettlementPreview {
  payment_count: number;
  refund_count: number;
  /** Null where the period is not made of a few whole days. */
  net_amount: number | null;
}

/** What stands in a period before it is settled; transactions of an earlier settlement among it. */
export async function previewOf(
  client: MpsClient,
  { period_start, period_end, days }: SettlementPeriod,
  merchant_code: string | undefined,
): Promise<SettlementPreview> {
  const count = async (tx_type: 'payment' | 'refund') => {
    const query = { start_date: period_start, end_date: period_end, tx_type, limit: 1, merchant_code };
    return (await client.merchant.listTransactions.query(query)).pagination.total_count ?? 0;
  };
  const [payment_count, refund_count, ...summaries] = await Promise.all([
    count('payment'),
    count('refund'),
    ...(days ?? []).map((date) => client.merchant.getDailySummary.query({ date, merchant_code })),
  ]);
  const net_amount = days === null ? null : sumForDisplay(summaries.map(({ summary }) => summary.net_amount));
  return { payment_count, refund_count, net_amount };
}
