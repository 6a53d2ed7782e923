/** Who can log in. */
export const ROLES = ['member', 'merchant', 'admin'] as const;
/** One of ROLES; a token names exactly one. */
export type Role = (typeof ROLES)[number];

/** What people at a merchant can be. */
export const OPERATOR_ROLES = ['manager', 'cashier'] as const;
/** What somebody who works for a merchant may do there. */
export type OperatorRole = (typeof OPERATOR_ROLES)[number];

const MEMBER_PERMISSIONS = [
  'member:read_cards',
  'member:generate_qr',
  'member:recharge',
  'member:read_transactions',
  'member:bind_card',
  'member:manage_cards',
] as const;

const CASHIER_PERMISSIONS = ['merchant:charge', 'merchant:read_transactions', 'merchant:read_summary'] as const;

const MANAGER_PERMISSIONS = [
  ...CASHIER_PERMISSIONS,
  'merchant:refund',
  'merchant:generate_settlement',
  'merchant:read_settlements',
] as const;

const ADMIN_PERMISSIONS = [
  'admin:create_member',
  'admin:manage_members',
  'admin:manage_cards',
  'admin:manage_merchants',
  'admin:adjust_points',
  'admin:suspend_member',
  'admin:suspend_merchant',
  'admin:batch_operations',
  'admin:read_statistics',
  'admin:read_audit',
  'admin:manage_sessions',
] as const;

/** Every permission there is, as procedures ask for them and tokens carry them. */
export const PERMISSIONS = [...MEMBER_PERMISSIONS, ...MANAGER_PERMISSIONS, ...ADMIN_PERMISSIONS] as const;
/** One of PERMISSIONS: whose procedures, and which of them. */
export type Permission = (typeof PERMISSIONS)[number];

const OF_OPERATOR = {
  manager: MANAGER_PERMISSIONS,
  cashier: CASHIER_PERMISSIONS,
} satisfies Record<OperatorRole, readonly Permission[]>;

const OF_ROLE = {
  member: () => MEMBER_PERMISSIONS,
  // A merchant's own account has no operator and is a manager.
  merchant: (operatorRole: OperatorRole | null) => OF_OPERATOR[operatorRole ?? 'manager'],
  admin: () => ADMIN_PERMISSIONS,
} satisfies Record<Role, (operatorRole: OperatorRole | null) => readonly Permission[]>;

/**
 * The permissions that a token of this role names. An administrator also passes the checks of members' and
 * merchants' procedures, on behalf of somebody whom the input names; that is the server's rule, not a permission.
 */
export function permissionsOf(role: Role, operatorRole: OperatorRole | null = null): readonly Permission[] {
  return OF_ROLE[role](operatorRole);
}
