import { z } from 'zod';
import { MerchantCode, SettlementMode, SettlementStatus, Timestamp } from '../fields.js';
import { Settlement } from '../merchant/settlement.js';
import { pageFields, pageOutputFields } from '../pagination.js';

export const ListAllSettlementsInput = z.strictObject({
  ...pageFields,
  merchant_code: MerchantCode.optional(),
  mode: SettlementMode.optional(),
  status: SettlementStatus.optional(),
});
export type ListAllSettlementsInput = z.infer<typeof ListAllSettlementsInput>;

export const ListAllSettlementsOutput = z.object({
  settlements: z.array(
    Settlement.extend({ merchant_code: z.string(), merchant_name: z.string(), updated_at: Timestamp }),
  ),
  ...pageOutputFields,
});
export type ListAllSettlementsOutput = z.infer<typeof ListAllSettlementsOutput>;
