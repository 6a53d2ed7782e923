/** The contents of the dashboard: every page by its path. */
import type { Permission, Role } from '@mps/shared/roles';
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { session } from './api/session.js';
import { Guard } from './shell/guard.js';
import { NotFoundPage, PageError } from './shell/messages.js';

const HOME = { member: '/member', merchant: '/merchant', admin: '/admin' } as const satisfies Record<Role, string>;

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage, errorComponent: PageError });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    const login = session.current();
    throw redirect({ to: login === null ? '/login' : HOME[login.user.role] });
  },
});

const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  component: lazyRouteComponent(() => import('./shell/login-page.js'), 'LoginPage'),
  beforeLoad: () => {
    const current = session.current();
    if (current !== null) throw redirect({ to: HOME[current.user.role] });
  },
});

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: lazyRouteComponent(() => import('./shell/shell.js'), 'Shell'),
  errorComponent: PageError,
});

const account = createRoute({
  getParentRoute: () => shell,
  path: '/account',
  component: lazyRouteComponent(() => import('./account/account-page.js'), 'AccountPage'),
});

/** Everything below is for one role alone; others are told so. */
const area = <P extends `/${Role}`>(path: P, role: Role) =>
  createRoute({ getParentRoute: () => shell, path, component: () => <Guard role={role} /> });

const guarded = (permission: Permission) => () => <Guard permission={permission} />;

const member = area('/member', 'member');
const memberPages = () => import('./member/pages.js');
const memberTransactions = createRoute({
  getParentRoute: () => member,
  path: 'transactions',
  component: lazyRouteComponent(memberPages, 'MemberTransactionsPage'),
});
const memberRoutes = member.addChildren([
  createRoute({ getParentRoute: () => member, path: '/', component: lazyRouteComponent(memberPages, 'WalletPage') }),
  memberTransactions.addChildren([
    createRoute({
      getParentRoute: () => memberTransactions,
      path: '$txNo',
      component: lazyRouteComponent(memberPages, 'MemberTransactionDrawer'),
    }),
  ]),
  createRoute({
    getParentRoute: () => member,
    path: 'points',
    component: lazyRouteComponent(memberPages, 'PointsPage'),
  }),
]);

const merchant = area('/merchant', 'merchant');
const merchantPages = () => import('./merchant/pages.js');
const merchantTransactions = createRoute({
  getParentRoute: () => merchant,
  path: 'transactions',
  component: lazyRouteComponent(merchantPages, 'MerchantTransactionsPage'),
});
const settlementArea = createRoute({
  getParentRoute: () => merchant,
  id: 'settlement-area',
  component: guarded('merchant:read_settlements'),
});
const settlements = createRoute({
  getParentRoute: () => settlementArea,
  path: 'settlements',
  component: lazyRouteComponent(merchantPages, 'SettlementsPage'),
});
const merchantRoutes = merchant.addChildren([
  createRoute({ getParentRoute: () => merchant, path: '/', component: lazyRouteComponent(merchantPages, 'TillPage') }),
  createRoute({
    getParentRoute: () => merchant,
    path: 'today',
    component: lazyRouteComponent(merchantPages, 'TodayPage'),
  }),
  merchantTransactions.addChildren([
    createRoute({
      getParentRoute: () => merchantTransactions,
      path: '$txNo',
      component: lazyRouteComponent(merchantPages, 'MerchantTransactionDrawer'),
    }),
  ]),
  settlementArea.addChildren([
    settlements.addChildren([
      createRoute({
        getParentRoute: () => settlements,
        path: '$settlementId',
        component: lazyRouteComponent(merchantPages, 'SettlementDrawer'),
      }),
    ]),
  ]),
]);

const admin = area('/admin', 'admin');
const adminPages = () => import('./admin/pages.js');
type AdminPage = keyof Awaited<ReturnType<typeof adminPages>>;
/** A list, and its drawer under an address of its own. */
const adminList = <P extends string>(path: P, page: AdminPage, parameter?: string, drawer?: AdminPage) => {
  const list = createRoute({ getParentRoute: () => admin, path, component: lazyRouteComponent(adminPages, page) });
  if (parameter === undefined || drawer === undefined) return list;
  return list.addChildren([
    createRoute({ getParentRoute: () => list, path: parameter, component: lazyRouteComponent(adminPages, drawer) }),
  ]);
};
const adminRoutes = admin.addChildren([
  createRoute({ getParentRoute: () => admin, path: '/', component: lazyRouteComponent(adminPages, 'OverviewPage') }),
  adminList('members', 'MembersPage', '$memberId', 'MemberDrawer'),
  adminList('cards', 'CardsPage', '$cardId', 'CardDrawer'),
  adminList('merchants', 'MerchantsPage', '$merchantId', 'MerchantDrawer'),
  adminList('transactions', 'TransactionsPage', '$txNo', 'TransactionDrawer'),
  adminList('settlements', 'AllSettlementsPage', '$settlementId', 'SettlementDrawer'),
  adminList('audit', 'AuditPage', '$eventId', 'AuditDrawer'),
  adminList('sessions', 'SessionsPage'),
  adminList('system', 'SystemPage'),
]);

export const router = createRouter({
  routeTree: root.addChildren([home, login, shell.addChildren([account, memberRoutes, merchantRoutes, adminRoutes])]),
  basepath: '/dashboard',
  defaultPreload: 'intent',
  scrollRestoration: true,
  // Filters are plain text: `?status=active`, which people can read and change.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const entries = Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return entries.length === 0 ? '' : `?${new URLSearchParams(entries)}`;
  },
});
