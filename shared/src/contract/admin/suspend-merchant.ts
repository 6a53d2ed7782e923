import { z } from 'zod';
import { Reason, Uuid } from '../../fields.js';
import { contract } from '../contract.js';
import { MerchantStatusRow } from '../parts/merchant.js';

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

export const adminSuspendMerchant = contract({
  name: 'admin.suspendMerchant',
  kind: 'mutation',
  rest: { method: 'POST', path: '/admin/merchants/suspend' },
  access: 'admin:suspend_merchant',
  risk: 'security',
  proof: 'recent',
  summary: 'Suspend a merchant',
  description: 'Stops a merchant from charging and ends the sessions of everybody who works there.',
  message: { 'zh-TW': '商戶已停用', 'zh-CN': '商户已停用', en: 'Merchant suspended' },
  input: SuspendMerchantInput,
  output: SuspendMerchantOutput,
  errors: ['PERMISSION_DENIED', 'MERCHANT_NOT_FOUND', 'INVALID_STATE_TRANSITION', 'VALIDATION_FAILED'],
  sql: 'admin_suspend_merchant',
  idempotency: '48h',
  event: { kind: 'merchant', audience: [{ topic: 'merchant', column: 'merchant_id' }] },
  sessions: { role: 'merchant', subject: 'merchant_id' },
  audit: ['merchant.suspend'],
});
