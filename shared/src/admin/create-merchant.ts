import { z } from 'zod';
import { MerchantCode } from '../fields.js';
import { NameInput, NewPassword } from './fields.js';
import { Contact, MerchantRow } from './merchant.js';

export const CreateMerchantInput = z.strictObject({
  code: MerchantCode,
  name: NameInput,
  contact: Contact.nullish(),
  password: NewPassword,
});
export type CreateMerchantInput = z.infer<typeof CreateMerchantInput>;

export const CreateMerchantOutput = z.object({ success: z.literal(true), merchant: MerchantRow });
export type CreateMerchantOutput = z.infer<typeof CreateMerchantOutput>;
