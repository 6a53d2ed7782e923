/** Who can log in. */
export const ROLES = ['member', 'merchant', 'admin'] as const;
/** One of ROLES; a token names exactly one. */
export type Role = (typeof ROLES)[number];

/** What people at a merchant can be. */
export const OPERATOR_ROLES = ['manager', 'cashier'] as const;
/** What somebody who works for a merchant may do there. */
export type OperatorRole = (typeof OPERATOR_ROLES)[number];

/** What administrators can be. */
export const ADMINISTRATOR_ROLES = ['owner', 'finance', 'support', 'auditor'] as const;
/** What an administrator may do: everything, the money, the members and cards, or only read. */
export type AdministratorRole = (typeof ADMINISTRATOR_ROLES)[number];

const MEMBER_PERMISSIONS = [
  'member:read_cards',
  'member:generate_qr',
  'member:recharge',
  'member:read_transactions',
  'member:bind_card',
  'member:manage_cards',
  'member:edit_profile',
  'member:link_identity',
] as const;

const CASHIER_PERMISSIONS = ['merchant:charge', 'merchant:read_transactions', 'merchant:read_summary'] as const;

const MANAGER_PERMISSIONS = [
  ...CASHIER_PERMISSIONS,
  'merchant:refund',
  'merchant:generate_settlement',
  'merchant:read_settlements',
  'merchant:recharge',
  'merchant:manage_operators',
  'merchant:manage_keys',
  'merchant:manage_webhooks',
  'merchant:read_events',
] as const;

const READ_PERMISSIONS = [
  'admin:read_statistics',
  'admin:read_audit',
  'admin:read_members',
  'admin:read_cards',
  'admin:read_merchants',
  'admin:read_transactions',
  'admin:read_books',
  'admin:read_security',
] as const;

const OWNER_PERMISSIONS = [
  'admin:create_member',
  'admin:manage_members',
  'admin:manage_cards',
  'admin:manage_merchants',
  'admin:adjust_points',
  'admin:suspend_member',
  'admin:suspend_merchant',
  'admin:batch_operations',
  'admin:manage_sessions',
  ...READ_PERMISSIONS,
  'admin:move_money',
  'admin:settle',
  'admin:pay_out',
  'admin:reconcile',
  'admin:act_for_others',
  'admin:manage_administrators',
  'admin:manage_settings',
  'admin:manage_keys',
  'admin:privacy',
] as const;

/** Every permission there is, as procedures ask for them and tokens carry them. */
export const PERMISSIONS = [...MEMBER_PERMISSIONS, ...MANAGER_PERMISSIONS, ...OWNER_PERMISSIONS] as const;
/** One of PERMISSIONS: whose procedures, and which of them. */
export type Permission = (typeof PERMISSIONS)[number];
/** A permission of administrators. */
export type AdministratorPermission = (typeof OWNER_PERMISSIONS)[number];

const OF_OPERATOR = {
  manager: MANAGER_PERMISSIONS,
  cashier: CASHIER_PERMISSIONS,
} satisfies Record<OperatorRole, readonly Permission[]>;

/** `mps.role_permissions` of the database has the same lists; a test compares the two. */
const OF_ADMINISTRATOR = {
  owner: OWNER_PERMISSIONS,
  finance: [
    ...READ_PERMISSIONS,
    'admin:adjust_points',
    'admin:move_money',
    'admin:settle',
    'admin:pay_out',
    'admin:reconcile',
    'admin:act_for_others',
  ],
  support: [
    'admin:read_members',
    'admin:read_cards',
    'admin:read_transactions',
    'admin:create_member',
    'admin:manage_members',
    'admin:manage_cards',
    'admin:suspend_member',
    'admin:manage_sessions',
    'admin:act_for_others',
  ],
  auditor: READ_PERMISSIONS,
} satisfies Record<AdministratorRole, readonly AdministratorPermission[]>;

/**
 * The permissions of a login.
 *
 * @param operatorRole of a merchant's operator; null for its own account, which is a manager
 * @param administratorRole of an administrator; without one an administrator has no permission
 */
export function permissionsOf(
  role: Role,
  operatorRole: OperatorRole | null = null,
  administratorRole: AdministratorRole | null = null,
): readonly Permission[] {
  if (role === 'member') return MEMBER_PERMISSIONS;
  if (role === 'merchant') return OF_OPERATOR[operatorRole ?? 'manager'];
  return administratorRole === null ? [] : OF_ADMINISTRATOR[administratorRole];
}

/** What an administrator needs, beside `admin:act_for_others`, for what moves money with another's permission. */
const MOVES_MONEY: Partial<Record<Permission, AdministratorPermission>> = {
  'member:recharge': 'admin:move_money',
  'merchant:charge': 'admin:move_money',
  'merchant:refund': 'admin:move_money',
  'merchant:generate_settlement': 'admin:settle',
};

/** What an administrator needs, beside `admin:act_for_others`, for writes that decide whose a card or an account is. */
const CHANGES: Partial<Record<Permission, AdministratorPermission>> = {
  'member:manage_cards': 'admin:manage_cards',
  'member:edit_profile': 'admin:manage_members',
};

/**
 * Whether a login may call a procedure: it holds the permission, or is an administrator who may act for the member or
 * merchant that the input names. What is at stake beyond that has to be listed above: nobody issues payment codes or
 * manages people on somebody else's behalf.
 *
 * @param permission what the procedure asks for
 * @param risk the procedure's
 * @param held the permissions of the login
 */
export function mayCall(permission: Permission, risk: string, held: readonly Permission[]): boolean {
  if (held.includes(permission)) return true;
  // Without naming anybody, they read the events of the whole installation.
  if (permission === 'merchant:read_events') return held.includes('admin:read_transactions');
  if (permission.startsWith('admin:') || !held.includes('admin:act_for_others')) return false;
  if (risk === 'read') return true;
  if (risk === 'write') {
    const besides = CHANGES[permission];
    return besides === undefined || held.includes(besides);
  }
  const needed = risk === 'money' ? MOVES_MONEY[permission] : undefined;
  return needed !== undefined && held.includes(needed);
}
