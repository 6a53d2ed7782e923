import { z } from 'zod';
import { Reason, Uuid } from '../fields.js';
import { MerchantStatusRow } from './merchant.js';

export const SuspendMerchantInput = z.strictObject({ merchant_id: Uuid, reason: Reason.optional() });
export type SuspendMerchantInput = z.infer<typeof SuspendMerchantInput>;

export const SuspendMerchantOutput = z.object({
  success: z.literal(true),
  merchant: MerchantStatusRow,
  message: z.string(),
});
export type SuspendMerchantOutput = z.infer<typeof SuspendMerchantOutput>;
