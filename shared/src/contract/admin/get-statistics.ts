import { z } from 'zod';
import { DateOnly, NoInput, Timestamp } from '../../fields.js';
import { Money } from '../../money.js';
import { contract } from '../contract.js';

/** Always the whole system, as it is now. */
export const GetStatisticsInput = NoInput;
export type GetStatisticsInput = z.infer<typeof GetStatisticsInput>;

/** Members, cards and merchants by status, the money that all cards hold, and today in the business time zone. */
export const GetStatisticsOutput = z.object({
  system_stats: z.object({
    members: z.object({ total: z.int(), active: z.int(), suspended: z.int() }),
    cards: z.object({
      total: z.int(),
      active: z.int(),
      inactive: z.int(),
      by_type: z.object({ standard: z.int(), prepaid: z.int(), corporate: z.int(), voucher: z.int() }),
    }),
    merchants: z.object({ total: z.int(), active: z.int(), inactive: z.int() }),
    outstanding_balance: Money,
  }),
  today_stats: z.object({
    date: DateOnly,
    timezone: z.string(),
    transactions: z.object({
      total_count: z.int(),
      payment_count: z.int(),
      refund_count: z.int(),
      recharge_count: z.int(),
      payment_amount: Money,
      refund_amount: Money,
      recharge_amount: Money,
    }),
    qr_generated: z.int(),
    new_members: z.int(),
  }),
  generated_at: Timestamp,
});
export type GetStatisticsOutput = z.infer<typeof GetStatisticsOutput>;

export const adminGetStatistics = contract({
  name: 'admin.getStatistics',
  kind: 'query',
  rest: { method: 'GET', path: '/admin/statistics' },
  access: 'admin:read_statistics',
  risk: 'read',
  proof: 'none',
  summary: 'Show the system statistics',
  description: 'Members, cards, merchants and the outstanding balance now, and the business day so far.',
  input: GetStatisticsInput,
  output: GetStatisticsOutput,
  errors: ['PERMISSION_DENIED'],
  sql: 'get_system_statistics',
  idempotency: 'none',
  audit: [],
});
