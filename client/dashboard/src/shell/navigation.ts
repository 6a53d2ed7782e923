import type { Permission, Role } from '@mps/shared/roles';
import type { Login } from '../api/session.js';
import type { IconName } from '../components/icons.js';
import type { TextKey } from '../i18n/i18n.js';

export interface NavigationItem {
  path: string;
  label: TextKey;
  icon: IconName;
  permission?: Permission;
  /** What is counted beside the label. */
  badge?: 'approvals';
}

const ITEMS = {
  member: [
    { path: '/member', label: 'nav.wallet', icon: 'wallet' },
    { path: '/member/transactions', label: 'field.transactions', icon: 'list' },
    { path: '/member/points', label: 'nav.points', icon: 'star' },
  ],
  merchant: [
    { path: '/merchant', label: 'nav.till', icon: 'till' },
    { path: '/merchant/today', label: 'nav.today', icon: 'chart' },
    { path: '/merchant/transactions', label: 'field.transactions', icon: 'list' },
    {
      path: '/merchant/settlements',
      label: 'nav.settlements',
      icon: 'receipt',
      permission: 'merchant:read_settlements',
    },
    { path: '/merchant/operators', label: 'field.operators', icon: 'users', permission: 'merchant:manage_operators' },
  ],
  admin: [
    { path: '/admin', label: 'nav.overview', icon: 'chart', permission: 'admin:read_statistics' },
    { path: '/admin/members', label: 'field.members', icon: 'users', permission: 'admin:read_members' },
    { path: '/admin/cards', label: 'field.cards', icon: 'card', permission: 'admin:read_cards' },
    { path: '/admin/merchants', label: 'field.merchants', icon: 'shop', permission: 'admin:read_merchants' },
    { path: '/admin/transactions', label: 'field.transactions', icon: 'list', permission: 'admin:read_transactions' },
    { path: '/admin/settlements', label: 'nav.settlements', icon: 'receipt', permission: 'admin:read_transactions' },
    { path: '/admin/approvals', label: 'nav.approvals', icon: 'check', badge: 'approvals' },
    { path: '/admin/audit', label: 'nav.audit', icon: 'log', permission: 'admin:read_audit' },
    { path: '/admin/sessions', label: 'nav.sessions', icon: 'key', permission: 'admin:manage_sessions' },
    {
      path: '/admin/administrators',
      label: 'field.administrators',
      icon: 'user',
      permission: 'admin:manage_administrators',
    },
    { path: '/admin/system', label: 'nav.system', icon: 'gear', permission: 'admin:read_books' },
  ],
} as const satisfies Record<Role, readonly NavigationItem[]>;

/** The pages that a login may see, in the order of the menu. */
export function navigationOf({ user }: Login): readonly NavigationItem[] {
  const items: readonly NavigationItem[] = ITEMS[user.role];
  const allowed = items.filter(({ permission }) => permission === undefined || user.permissions.includes(permission));
  return [...allowed, { path: '/account', label: 'nav.account', icon: 'user' }];
}
