import { z } from 'zod';
import { Reason, Uuid } from '../../fields.js';
import { contract } from '../contract.js';
import { MerchantStatusRow } from '../parts/merchant.js';

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

export const adminReactivateMerchant = contract({
  name: 'admin.reactivateMerchant',
  kind: 'mutation',
  rest: { method: 'POST', path: '/admin/merchants/reactivate' },
  access: 'admin:suspend_merchant',
  risk: 'security',
  proof: 'recent',
  summary: 'Reactivate a merchant',
  description: 'Lifts the suspension of a merchant.',
  message: { 'zh-TW': '商戶已恢復', 'zh-CN': '商户已恢复', en: 'Merchant reactivated' },
  input: ReactivateMerchantInput,
  output: ReactivateMerchantOutput,
  errors: ['PERMISSION_DENIED', 'MERCHANT_NOT_FOUND', 'INVALID_STATE_TRANSITION', 'VALIDATION_FAILED'],
  sql: 'reactivate_merchant',
  idempotency: '48h',
  event: { kind: 'merchant', audience: [{ topic: 'merchant', column: 'merchant_id' }] },
  audit: ['merchant.reactivate'],
});
