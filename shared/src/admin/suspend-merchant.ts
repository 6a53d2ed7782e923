import { z } from 'zod';
import { Reason, Uuid } from '../fields.js';
import { MerchantStatusRow } from './merchant.js';

/** Stops a merchant: it does not charge, and its logins end. */
export const SuspendMerchantInput = z.strictObject({ merchant_id: Uuid, reason: Reason.optional() });
export type SuspendMerchantInput = z.infer<typeof SuspendMerchantInput>;

/** The suspended merchant; its logins ended in the same transaction. */
export const SuspendMerchantOutput = z.object({
  success: z.literal(true),
  merchant: MerchantStatusRow,
  message: z.string(),
});
export type SuspendMerchantOutput = z.infer<typeof SuspendMerchantOutput>;
