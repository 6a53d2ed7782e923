import { z } from 'zod';
import { AdministratorRoleField, MerchantCode, OperatorRoleField, Timestamp, Uuid } from '../../fields.js';
import { PERMISSIONS, ROLES } from '../../roles.js';

/** Who is logged in, as their own client shows it. */
export const UserInfo = z.object({
  id: Uuid,
  name: z.string(),
  role: z.enum(ROLES),
  permissions: z.array(z.enum(PERMISSIONS)),
  /** Merchants alone. */
  merchant_code: MerchantCode.optional(),
  operator_role: OperatorRoleField.optional(),
  /** Administrators alone. */
  administrator_role: AdministratorRoleField.optional(),
  /** Named operators of a merchant alone. */
  operator: z.string().optional(),
});
export type UserInfo = z.infer<typeof UserInfo>;

/** The login that a token names. */
export const SessionInfo = z.object({ session_id: Uuid, issued_at: Timestamp, expires_at: Timestamp });
export type SessionInfo = z.infer<typeof SessionInfo>;
