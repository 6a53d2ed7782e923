import { z } from 'zod';
import { DateOnly, MerchantCode } from '../../fields.js';
import { Money } from '../../money.js';
import { contract } from '../contract.js';

/** Which day of the business time zone. */
export const GetDailySummaryInput = z.strictObject({
  date: DateOnly.optional().meta({ description: 'A day of the business time zone; today by default' }),
  merchant_code: MerchantCode.optional(),
});

/** A day of one merchant: its sums, and the payments of each of its 24 hours. */
export const GetDailySummaryOutput = z.object({
  date: z.string(),
  timezone: z.string(),
  summary: z.object({
    total_count: z.int(),
    payment_count: z.int(),
    refund_count: z.int(),
    payment_amount: Money,
    refund_amount: Money,
    net_amount: Money,
    unique_customers: z.int(),
    average_payment: Money,
  }),
  hourly_stats: z.array(z.object({ hour: z.int(), count: z.int(), amount: Money })),
});

export const merchantGetDailySummary = contract({
  name: 'merchant.getDailySummary',
  kind: 'query',
  rest: { method: 'GET', path: '/merchant/daily-summary' },
  access: 'merchant:read_summary',
  risk: 'read',
  proof: 'none',
  summary: 'Summarise a day by the hour',
  description: 'Counts and amounts of one day of the business time zone, in total and by the hour.',
  input: GetDailySummaryInput,
  output: GetDailySummaryOutput,
  errors: ['NOT_MERCHANT_USER', 'PERMISSION_DENIED', 'MERCHANT_NOT_FOUND', 'VALIDATION_FAILED'],
  sql: 'merchant_daily_summary',
  idempotency: 'none',
  audit: [],
});
