import { z } from 'zod';
import { MerchantCode, NameInput } from '../fields.js';
import { NewPassword } from './fields.js';
import { Contact, MerchantRow } from './merchant.js';

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
