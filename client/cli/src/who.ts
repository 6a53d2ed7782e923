import type { AdministratorRole, OperatorRole, Permission, Role } from '@mps/shared/roles';

/** Who is logged in. */
export interface Who {
  id: string;
  name: string;
  role: Role;
  permissions: readonly Permission[];
  merchant_code?: string | undefined;
  operator?: string | undefined;
  operator_role?: OperatorRole | undefined;
  administrator_role?: AdministratorRole | undefined;
}
