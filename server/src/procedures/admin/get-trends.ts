import { GetTrendsInput, GetTrendsOutput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';

/** Payments, refunds and recharges by day, week or month. SQL: get_transaction_trends. */
export const getTrends = permittedProcedure('admin:read_statistics')
  .meta({
    openapi: { method: 'GET', path: '/admin/trends', tags: ['admin'], summary: 'Show transactions over time' },
  })
  .input(GetTrendsInput)
  .output(GetTrendsOutput)
  .query(async ({ ctx, input }) => {
    const { interval, start_date, end_date } = input;
    const trends = await ctx.rows('get_transaction_trends', {
      p_start_date: start_date,
      p_end_date: end_date,
      p_interval: interval,
    });
    return { interval, timezone: trends[0]?.timezone ?? null, trends };
  });
