import { z } from 'zod';
import { IsoDateTime, MerchantCode, SettlementMode } from '../fields.js';
import { Settlement } from './settlement.js';

/**
 * Settles the half-open period. NO_TRANSACTIONS_IN_PERIOD and SETTLEMENT_ALREADY_EXISTS where there is nothing left to
 * settle.
 */
export const GenerateSettlementInput = z.strictObject({
  mode: SettlementMode,
  period_start: IsoDateTime,
  period_end: IsoDateTime,
  merchant_code: MerchantCode.optional(),
});

/** The settlement; each transaction that it counts is in no other one. */
export const GenerateSettlementOutput = z.object({ success: z.literal(true), settlement: Settlement });
