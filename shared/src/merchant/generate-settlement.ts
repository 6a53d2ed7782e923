import { z } from 'zod';
import { IsoDateTime, MerchantCode, SettlementMode } from '../fields.js';
import { Settlement } from './settlement.js';

export const GenerateSettlementInput = z.strictObject({
  mode: SettlementMode,
  period_start: IsoDateTime,
  period_end: IsoDateTime,
  merchant_code: MerchantCode.optional(),
});

export const GenerateSettlementOutput = z.object({ success: z.literal(true), settlement: Settlement });
