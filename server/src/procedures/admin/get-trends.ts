import { adminGetTrends } from '@mps/shared';
import { implement } from '../../implement.js';
import { periodOf } from '../day-or-instant.js';

/** Payments, refunds and recharges by day, week or month. SQL: get_transaction_trends. */
export const getTrends = implement(adminGetTrends, async ({ ctx, input }) => {
  const { interval } = input;
  const trends = await ctx.rows('get_transaction_trends', {
    ...periodOf(input),
    p_interval: interval,
  });
  return { interval, timezone: trends[0]?.timezone ?? null, trends };
});
