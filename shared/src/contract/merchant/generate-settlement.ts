import { z } from 'zod';
import { IsoDateTime, MerchantCode, SettlementMode } from '../../fields.js';
import { contract } from '../contract.js';
import { Settlement } from '../parts/settlement.js';

/**
 * Settles everything before the period's end, at most now; of days the last one is included.
 * NO_TRANSACTIONS_IN_PERIOD where there is nothing left to settle.
 */
export const GenerateSettlementInput = z.strictObject({
  mode: SettlementMode,
  period_start: IsoDateTime,
  period_end: IsoDateTime,
  merchant_code: MerchantCode.optional(),
});

/** The settlement; each transaction that it counts is in no other one. */
export const GenerateSettlementOutput = z.object({ success: z.literal(true), settlement: Settlement });

export const merchantGenerateSettlement = contract({
  name: 'merchant.generateSettlement',
  kind: 'mutation',
  rest: { method: 'POST', path: '/merchant/settlements', status: 201 },
  access: 'merchant:generate_settlement',
  risk: 'money',
  proof: 'none',
  summary: 'Settle a period',
  description:
    'Creates one settlement of all payments and refunds before `period_end` that no other settlement has. `period_start` is a label; an end in the future becomes now. It can be repeated: each settlement takes what the ones before it left.',
  input: GenerateSettlementInput,
  output: GenerateSettlementOutput,
  errors: [
    'NOT_MERCHANT_USER',
    'PERMISSION_DENIED',
    'MERCHANT_NOT_FOUND',
    'INVALID_PERIOD',
    'NO_TRANSACTIONS_IN_PERIOD',
    'VALIDATION_FAILED',
  ],
  sql: 'generate_settlement',
  idempotency: '48h',
  event: { kind: 'settlement', audience: [{ topic: 'merchant', column: 'merchant_id' }] },
  audit: ['settlement.create'],
});
