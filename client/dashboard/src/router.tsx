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
const wallet = () => import('./member/wallet-page.js');
const ownTransactions = () => import('./member/transactions-page.js');
const points = () => import('./member/points-page.js');
const memberTransactions = createRoute({
  getParentRoute: () => member,
  path: 'transactions',
  component: lazyRouteComponent(ownTransactions, 'MemberTransactionsPage'),
});
const memberRoutes = member.addChildren([
  createRoute({ getParentRoute: () => member, path: '/', component: lazyRouteComponent(wallet, 'WalletPage') }),
  memberTransactions.addChildren([
    createRoute({
      getParentRoute: () => memberTransactions,
      path: '$txNo',
      component: lazyRouteComponent(ownTransactions, 'MemberTransactionDrawer'),
    }),
  ]),
  createRoute({
    getParentRoute: () => member,
    path: 'points',
    component: lazyRouteComponent(points, 'PointsPage'),
  }),
]);

const merchant = area('/merchant', 'merchant');
const till = () => import('./merchant/till-page.js');
const today = () => import('./merchant/today-page.js');
const shopTransactions = () => import('./merchant/transactions-page.js');
const shopSettlements = () => import('./merchant/settlements-page.js');
const merchantTransactions = createRoute({
  getParentRoute: () => merchant,
  path: 'transactions',
  component: lazyRouteComponent(shopTransactions, 'MerchantTransactionsPage'),
});
const settlementArea = createRoute({
  getParentRoute: () => merchant,
  id: 'settlement-area',
  component: guarded('merchant:read_settlements'),
});
const settlements = createRoute({
  getParentRoute: () => settlementArea,
  path: 'settlements',
  component: lazyRouteComponent(shopSettlements, 'SettlementsPage'),
});
const operatorArea = createRoute({
  getParentRoute: () => merchant,
  id: 'operator-area',
  component: guarded('merchant:manage_operators'),
});
const merchantRoutes = merchant.addChildren([
  createRoute({ getParentRoute: () => merchant, path: '/', component: lazyRouteComponent(till, 'TillPage') }),
  createRoute({
    getParentRoute: () => merchant,
    path: 'today',
    component: lazyRouteComponent(today, 'TodayPage'),
  }),
  merchantTransactions.addChildren([
    createRoute({
      getParentRoute: () => merchantTransactions,
      path: '$txNo',
      component: lazyRouteComponent(shopTransactions, 'MerchantTransactionDrawer'),
    }),
  ]),
  operatorArea.addChildren([
    createRoute({
      getParentRoute: () => operatorArea,
      path: 'operators',
      component: lazyRouteComponent(() => import('./merchant/operators-page.js'), 'OperatorsPage'),
    }),
  ]),
  settlementArea.addChildren([
    settlements.addChildren([
      createRoute({
        getParentRoute: () => settlements,
        path: '$settlementId',
        component: lazyRouteComponent(shopSettlements, 'SettlementDrawer'),
      }),
    ]),
  ]),
]);

const admin = area('/admin', 'admin');
type PageComponent = ReturnType<typeof lazyRouteComponent>;
/** A list, and its drawer under an address of its own. */
const adminList = (path: string, page: PageComponent, parameter: string, drawer: PageComponent) => {
  const list = createRoute({ getParentRoute: () => admin, path, component: page });
  return list.addChildren([createRoute({ getParentRoute: () => list, path: parameter, component: drawer })]);
};
const page = lazyRouteComponent;
const overview = () => import('./admin/overview-page.js');
const members = () => import('./admin/members/members-page.js');
const oneMember = () => import('./admin/members/member-drawer.js');
const cards = () => import('./admin/cards/cards-page.js');
const oneCard = () => import('./admin/cards/card-drawer.js');
const merchants = () => import('./admin/merchants/merchants-page.js');
const oneMerchant = () => import('./admin/merchants/merchant-drawer.js');
const transactions = () => import('./admin/transactions-page.js');
const allSettlements = () => import('./admin/settlements-page.js');
const approvals = () => import('./admin/approvals-page.js');
const audit = () => import('./admin/audit-page.js');
const sessions = () => import('./admin/sessions-page.js');
const administrators = () => import('./admin/administrators-page.js');
const system = () => import('./admin/system-page.js');
const administratorArea = createRoute({
  getParentRoute: () => admin,
  id: 'administrator-area',
  component: guarded('admin:manage_administrators'),
});
const adminRoutes = admin.addChildren([
  createRoute({ getParentRoute: () => admin, path: '/', component: page(overview, 'OverviewPage') }),
  adminList('members', page(members, 'MembersPage'), '$memberId', page(oneMember, 'MemberDrawer')),
  adminList('cards', page(cards, 'CardsPage'), '$cardId', page(oneCard, 'CardDrawer')),
  adminList('merchants', page(merchants, 'MerchantsPage'), '$merchantId', page(oneMerchant, 'MerchantDrawer')),
  adminList('transactions', page(transactions, 'TransactionsPage'), '$txNo', page(transactions, 'TransactionDrawer')),
  adminList(
    'settlements',
    page(allSettlements, 'AllSettlementsPage'),
    '$settlementId',
    page(allSettlements, 'SettlementDrawer'),
  ),
  adminList('approvals', page(approvals, 'ApprovalsPage'), '$approvalId', page(approvals, 'ApprovalDrawer')),
  adminList('audit', page(audit, 'AuditPage'), '$eventId', page(audit, 'AuditDrawer')),
  createRoute({ getParentRoute: () => admin, path: 'sessions', component: page(sessions, 'SessionsPage') }),
  administratorArea.addChildren([
    createRoute({
      getParentRoute: () => administratorArea,
      path: 'administrators',
      component: page(administrators, 'AdministratorsPage'),
    }),
  ]),
  createRoute({ getParentRoute: () => admin, path: 'system', component: page(system, 'SystemPage') }),
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
