import { z } from 'zod';
import { IsoDateTime, MerchantCode } from '../fields.js';
import { Money } from '../money.js';

/** The half-open period that somebody thinks of settling. */
export const PreviewSettlementInput = z.strictObject({
  period_start: IsoDateTime,
  period_end: IsoDateTime,
  merchant_code: MerchantCode.optional(),
});
export type PreviewSettlementInput = z.infer<typeof PreviewSettlementInput>;

/** What a settlement of the period would count now; nothing is written. */
export const PreviewSettlementOutput = z.object({
  preview: z.object({
    payment_count: z.int(),
    payment_amount: Money,
    refund_count: z.int(),
    refund_amount: Money,
    total_amount: Money.meta({ description: 'Payments less refunds' }),
    total_tx_count: z.int(),
  }),
});
