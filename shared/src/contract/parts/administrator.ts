import { z } from 'zod';
import { AdministratorRoleField, Timestamp, Uuid } from '../../fields.js';
import { AccountStatus } from './merchant.js';

/** An administrator as lists and changes answer them; no password is ever answered. */
export const AdministratorRow = z.object({
  administrator_id: Uuid,
  name: z.string(),
  role: AdministratorRoleField,
  status: AccountStatus,
  login_enabled: z.boolean().meta({ description: 'A password is set' }),
  second_factor: z.boolean(),
  first_login_expires_at: Timestamp.nullable(),
  last_seen_at: Timestamp.nullable(),
  created_at: Timestamp,
  updated_at: Timestamp,
});
export type AdministratorRow = z.infer<typeof AdministratorRow>;

/** A code by which an account without a password chooses its own, once, within 7 days. */
export const firstLoginCodeFields = {
  first_login_code: z.string().meta({ description: 'Shown once; it works once', example: 'K7QF2-9XWTM-4HBCD' }),
  expires_at: Timestamp.meta({ description: 'Until when the code works' }),
};
