import { z } from 'zod';
import { DateOnly, IsoDateTime } from '../../fields.js';
import { Money } from '../../money.js';
import { contract } from '../contract.js';

/** What one point of a trend counts. */
export const TrendInterval = z.enum(['day', 'week', 'month']);

/** Days of the business time zone, both included, or a half-open period of instants. The last 30 days unless given. */
export const GetTrendsInput = z.strictObject({
  start_date: IsoDateTime.optional(),
  end_date: IsoDateTime.optional(),
  interval: TrendInterval.default('day'),
});
export type GetTrendsInput = z.infer<typeof GetTrendsInput>;

/** One row for each interval of the period, those in which nothing happened among them. */
export const GetTrendsOutput = z.object({
  interval: TrendInterval,
  timezone: z.string().nullable(),
  trends: z.array(
    z.object({
      period: DateOnly.meta({ description: 'The first day of the interval; weeks begin on Monday' }),
      payment_count: z.int(),
      payment_amount: Money,
      refund_count: z.int(),
      refund_amount: Money,
      net_amount: Money,
      recharge_count: z.int(),
      recharge_amount: Money,
      unique_customers: z.int(),
    }),
  ),
});
export type GetTrendsOutput = z.infer<typeof GetTrendsOutput>;

export const adminGetTrends = contract({
  name: 'admin.getTrends',
  kind: 'query',
  rest: { method: 'GET', path: '/admin/trends' },
  access: 'admin:read_statistics',
  risk: 'read',
  proof: 'none',
  summary: 'Show transactions over time',
  description: 'Payments, refunds and top-ups by day, week or month.',
  input: GetTrendsInput,
  output: GetTrendsOutput,
  errors: ['PERMISSION_DENIED', 'INVALID_PERIOD', 'VALIDATION_FAILED'],
  sql: 'get_transaction_trends',
  idempotency: 'none',
  audit: [],
});
