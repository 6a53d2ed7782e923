import { z } from 'zod';
import { Reason, Uuid } from '../fields.js';
import { MerchantStatusRow } from './merchant.js';

/** Lets a suspended or inactive merchant charge and log in again. INVALID_STATE_TRANSITION from any other status. */
export const ReactivateMerchantInput = z.strictObject({ merchant_id: Uuid, reason: Reason.optional() });
export type ReactivateMerchantInput = z.infer<typeof ReactivateMerchantInput>;

/** The merchant, active again; ended logins stay ended. */
export const ReactivateMerchantOutput = z.object({
  success: z.literal(true),
  merchant: MerchantStatusRow,
  message: z.string(),
});
export type ReactivateMerchantOutput = z.infer<typeof ReactivateMerchantOutput>;
