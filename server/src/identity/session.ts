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
}
