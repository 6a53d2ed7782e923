import { z } from 'zod';
import { MerchantCode, NameInput, NewPassword } from '../../fields.js';
import { contract } from '../contract.js';
import { Contact, MerchantRow } from '../parts/merchant.js';

/**
 * A new merchant with the password of its own account, which is a manager. DUPLICATE_MERCHANT_CODE where the code is
 * taken.
 */
export const CreateMerchantInput = z.strictObject({
  code: MerchantCode,
  name: NameInput,
  contact: Contact.nullish(),
  password: NewPassword,
});
export type CreateMerchantInput = z.infer<typeof CreateMerchantInput>;

/** The merchant, active from now on. */
export const CreateMerchantOutput = z.object({ success: z.literal(true), merchant: MerchantRow });
export type CreateMerchantOutput = z.infer<typeof CreateMerchantOutput>;

export const adminCreateMerchant = contract({
  name: 'admin.createMerchant',
  kind: 'mutation',
  rest: { method: 'POST', path: '/admin/merchants', status: 201 },
  access: 'admin:manage_merchants',
  risk: 'write',
  proof: 'none',
  summary: 'Create a merchant',
  description: 'Creates a merchant with its own account, which is a manager.',
  input: CreateMerchantInput,
  output: CreateMerchantOutput,
  errors: ['PERMISSION_DENIED', 'DUPLICATE_MERCHANT_CODE', 'INVALID_NAME', 'VALIDATION_FAILED', 'PASSWORD_TOO_WEAK'],
  sql: 'create_merchant',
  idempotency: '48h',
  event: { kind: 'merchant', audience: [{ topic: 'merchant', column: 'merchant_id' }] },
  audit: ['merchant.create'],
});
