import { adminGetTrends } from '@mps/shared';
import { implement } from '../../implement.js';

/** Payments, refunds and recharges by day, week or month. SQL: get_transaction_trends. */
export const getTrends = implement(adminGetTrends, async ({ ctx, input }) => {
  const { interval, start_date, end_date } = input;
  const trends = await ctx.rows('get_transaction_trends', {
    p_start_date: start_date,
    p_end_date: end_date,
    p_interval: interval,
  });
  return { interval, timezone: trends[0]?.timezone ?? null, trends };
});
