import { z } from 'zod';
import { IsoDateTime, MerchantCode } from '../../fields.js';
import { Money } from '../../money.js';
import { contract } from '../contract.js';

/** The period that somebody thinks of settling: everything unsettled before its end, at most now. */
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

export const merchantPreviewSettlement = contract({
  name: 'merchant.previewSettlement',
  kind: 'query',
  rest: { method: 'GET', path: '/merchant/settlements/preview' },
  access: 'merchant:generate_settlement',
  risk: 'read',
  proof: 'none',
  summary: 'Preview a settlement',
  description:
    'Counts and amounts of the payments and refunds that a settlement would include now: all before `period_end` that no other settlement has. Changes nothing.',
  input: PreviewSettlementInput,
  output: PreviewSettlementOutput,
  errors: ['NOT_MERCHANT_USER', 'PERMISSION_DENIED', 'MERCHANT_NOT_FOUND', 'INVALID_PERIOD', 'VALIDATION_FAILED'],
  sql: 'preview_settlement',
  idempotency: 'none',
  audit: [],
});
