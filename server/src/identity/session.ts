import type { AdministratorRole, Permission, Role } from '@mps/shared';

/** A login that is alive: what its token names, read from the session store. */
export interface Session {
  session_id: string;
  role: Role;
  /** The member's, merchant's or administrator's id. */
  subject_id: string;
  name: string;
  merchant_id: string | null;
  merchant_code: string | null;
  operator: string | null;
  operator_role: 'manager' | 'cashier' | null;
  administrator_role: AdministratorRole | null;
  permissions: readonly Permission[];
  issued_at: string;
  expires_at: string;
  /** The id of the administrator, the member, the named operator, or the merchant for its own account. */
  account_id: string;
  last_seen_at: string;
  /** When it ends unless it is used before. */
  idle_ends_at: string;
  has_second_factor: boolean;
}
