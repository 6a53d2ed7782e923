/** Only the database knows when a business day begins: a date goes there as a date, an instant as an instant. */

type Given = string | null | undefined;

/** The instant, unless a day was given. */
export const instantOf = (given: Given): string | null => (given && !isDay(given) ? given : null);

/** The day of the business time zone, unless an instant was given. */
export const dayOf = (given: Given): string | null => (given && isDay(given) ? given : null);

/** The period of a list as the database functions take it; an end that is a day belongs to it. */
export const periodOf = ({ start_date, end_date }: { start_date?: Given; end_date?: Given }) => ({
  p_start_date: instantOf(start_date),
  p_start_day: dayOf(start_date),
  p_end_date: instantOf(end_date),
  p_end_day: dayOf(end_date),
});

/** The period of a settlement, alike. */
export const settlementPeriod = ({ period_start, period_end }: { period_start: string; period_end: string }) => ({
  p_period_start: instantOf(period_start),
  p_start_day: dayOf(period_start),
  p_period_end: instantOf(period_end),
  p_end_day: dayOf(period_end),
});

const isDay = (given: string): boolean => !given.includes('T');
