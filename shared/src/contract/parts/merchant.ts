import { z } from 'zod';
import { MerchantStatus, OperatorRoleField, shortText, Timestamp, Uuid } from '../../fields.js';

/** A merchant as lists and changes answer it. */
export const MerchantRow = z.object({
  merchant_id: Uuid,
  code: z.string(),
  name: z.string(),
  contact: z.string().nullable(),
  status: MerchantStatus,
  created_at: Timestamp,
});
export type MerchantRow = z.infer<typeof MerchantRow>;

/** A merchant after its status changed. */
export const MerchantStatusRow = z.object({
  merchant_id: Uuid,
  code: z.string(),
  name: z.string(),
  status: MerchantStatus,
  updated_at: Timestamp,
});

/** Whether an operator may log in. */
export const AccountStatus = z.enum(['active', 'inactive']);

/** A named operator of a merchant. */
export const OperatorRow = z.object({
  operator_id: Uuid,
  merchant_id: Uuid,
  name: z.string(),
  role: OperatorRoleField,
  status: AccountStatus,
  login_enabled: z.boolean().meta({ description: 'A password is set' }),
  created_at: Timestamp,
  updated_at: Timestamp,
});
export type OperatorRow = z.infer<typeof OperatorRow>;

/** How people reach the merchant: a name, a number, an address of any kind. */
export const Contact = shortText(200);
