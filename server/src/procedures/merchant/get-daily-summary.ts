import { GetDailySummaryOutput, merchantGetDailySummary } from '@mps/shared';
import { implement } from '../../implement.js';
import { actingMerchant } from '../acting.js';

/** Counts and amounts of one day, in total and by hour. SQL: merchant_daily_summary. */
export const getDailySummary = implement(merchantGetDailySummary, async ({ ctx, input }) => {
  const merchant = await actingMerchant(ctx, input.merchant_code);
  const args = { p_merchant_id: merchant.id, p_date: input.date };
  const row = await ctx.row('merchant_daily_summary', args, merchant.onBehalfOf);
  return {
    date: row.date,
    timezone: row.timezone,
    summary: row,
    hourly_stats: GetDailySummaryOutput.shape.hourly_stats.parse(row.hourly_stats),
  };
});
