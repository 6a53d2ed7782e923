import { z } from 'zod';
import { Reason, Uuid } from '../fields.js';
import { MerchantStatusRow } from './merchant.js';

export const ReactivateMerchantInput = z.strictObject({ merchant_id: Uuid, reason: Reason.optional() });
export type ReactivateMerchantInput = z.infer<typeof ReactivateMerchantInput>;

export const ReactivateMerchantOutput = z.object({
  success: z.literal(true),
  merchant: MerchantStatusRow,
  message: z.string(),
});
export type ReactivateMerchantOutput = z.infer<typeof ReactivateMerchantOutput>;
