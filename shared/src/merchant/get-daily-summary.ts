import { z } from 'zod';
import { DateOnly, MerchantCode } from '../fields.js';
import { Money } from '../money.js';

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
