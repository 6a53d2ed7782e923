import { randomUUID } from 'node:crypto';
import { type OperatorRole, type Permission, permissionsOf, type Role } from '@mps/shared';
import { generateSync } from 'otplib';
import { PASSWORD } from './fixtures.js';
import type { Caller, World } from './world.js';

type Method = 'GET' | 'POST' | 'PATCH';
type Input = Record<string, unknown>;

/** What the whole-table tests know of one procedure; the contract's documents are where it comes from. */
export interface ProcedureRow {
  /** The name over tRPC. */
  procedure: string;
  method: Method;
  /** The path over REST, its parameters in braces. */
  path: string;
  /** A permission; or open to `everybody`, to every `login`, or to every `administrator`. */
  access: Permission | 'everybody' | 'login' | 'administrator';
  /** Who makes the call that succeeds. */
  as: Caller;
  /** An input that succeeds once; it makes what it needs. */
  input: (world: World) => Input | Promise<Input>;
  /** The status of the success over REST. */
  status: 200 | 201;
  /** The call ends the login that it is made with. */
  endsLogin: boolean;
}

const row = (
  procedure: string,
  [method, path]: [Method, string],
  access: ProcedureRow['access'],
  as: Caller,
  input: ProcedureRow['input'],
  options: Partial<Pick<ProcedureRow, 'status' | 'endsLogin'>> = {},
): ProcedureRow => ({ procedure, method, path, access, as, input, status: 200, endsLogin: false, ...options });

const created = { status: 201 } as const;
const endsLogin = { endsLogin: true };
const nothing = () => ({});
const NEW_PASSWORD = 'another-horse-battery-2';

const newMember = (world: World) => world.server.fixtures.createMember();
const newMerchant = (world: World) => world.server.fixtures.createMerchant();
const newOperator = async (world: World) => world.server.fixtures.createOperator(await newMerchant(world));
const ownCard = (world: World) => ({ card_id: world.member.card_id });
const newCard = async (world: World) => ({ card_id: (await newMember(world)).card_id });
const ownCode = async ({ server, member }: World) => ({
  qr_plain: await server.fixtures.issueCode(member, member.card_id),
});
const digits = () => String(Math.floor(Math.random() * 1e8)).padStart(8, '0');

/** What every charge and recharge may name. */
const moneyWrite = () => ({ external_order_id: `order-${digits()}`, idempotency_key: randomUUID() });

/** A card that another member shares by password. */
const sharedCard = async (world: World) => {
  const card = await world.server.fixtures.issueCard({ card_type: 'prepaid', binding_password: 'shared-card-2026' });
  return card.card_id;
};

const lastHour = () => ({
  period_start: new Date(Date.now() - 3_600_000).toISOString(),
  period_end: new Date(Date.now() + 60_000).toISOString(),
});

/** A settlement of a merchant of its own, made by the database. */
const newSettlement = async ({ server }: World) => {
  const merchant = await server.fixtures.createMerchant();
  await server.fixtures.pay(merchant, await server.fixtures.createMember(), 12);
  const { period_start, period_end } = lastHour();
  const settlement = await server.db.one('generate_settlement', {
    p_merchant_id: merchant.merchant_id,
    p_mode: 'realtime',
    p_period_start: period_start,
    p_period_end: period_end,
  });
  return settlement.id;
};

const sessionOf = async ({ server }: World, token: string | null) => {
  const answer = await server.rest('GET', '/auth/me', { token });
  return answer.body.session_info.session_id;
};

/** A member that the fake WeChat knows. */
const wechatLogin = async (world: World) => {
  const openid = `openid-${randomUUID()}`;
  const { member_id } = await newMember(world);
  const identity = { p_member_id: member_id, p_provider: 'wechat', p_external_id: openid };
  await world.server.db.call('bind_external_identity', identity);
  return { provider: 'wechat', credential: world.server.wechat.codeOf(openid) };
};

/** Takes the administrator's second factor away, however far it has come. */
const withoutSecondFactor = async ({ server, admin }: World) => {
  await server.db.call('disable_second_factor', { p_administrator_id: admin.admin_id });
  return {};
};

const beginSecondFactor = async (world: World) => {
  await withoutSecondFactor(world);
  const { body } = await world.server.rest('POST', '/auth/totp/enroll', { token: world.tokens.admin });
  return { code: generateSync({ secret: String(body.secret) }) };
};

const withSecondFactor = async (world: World) => {
  const body = await beginSecondFactor(world);
  const answer = await world.server.rest('POST', '/auth/totp/confirm', { token: world.tokens.admin, body });
  return { password: PASSWORD, admin_code: String(answer.body.recovery_codes[0]) };
};

/** Every procedure of the router, in the order of the contract. `tests/security/roles.test.ts` misses none. */
export const PROCEDURES: readonly ProcedureRow[] = [
  row('auth.login', ['POST', '/auth/login'], 'everybody', 'none', ({ member }) => ({
    role: 'member',
    identifier: member.member_no,
    password: PASSWORD,
  })),
  row('auth.loginExternal', ['POST', '/auth/login/external'], 'everybody', 'none', wechatLogin),
  row('auth.logout', ['POST', '/auth/logout'], 'login', 'member', nothing, endsLogin),
  row('auth.logoutAll', ['POST', '/auth/logout-all'], 'login', 'member', nothing, endsLogin),
  row('auth.refresh', ['POST', '/auth/refresh'], 'login', 'member', nothing),
  row(
    'auth.changePassword',
    ['POST', '/auth/password'],
    'login',
    'member',
    () => ({ current_password: PASSWORD, new_password: NEW_PASSWORD }),
    endsLogin,
  ),
  row('auth.me', ['GET', '/auth/me'], 'login', 'member', nothing),
  row('auth.listSessions', ['GET', '/auth/sessions'], 'login', 'member', nothing),
  row('auth.revokeSession', ['POST', '/auth/sessions/revoke'], 'login', 'member', async (world) => ({
    session_id: await sessionOf(world, await world.server.login.member(world.member)),
  })),
  row('auth.reauthenticate', ['POST', '/auth/reauthenticate'], 'login', 'member', () => ({ password: PASSWORD })),
  row('auth.totpEnroll', ['POST', '/auth/totp/enroll'], 'administrator', 'admin', withoutSecondFactor),
  row('auth.totpConfirm', ['POST', '/auth/totp/confirm'], 'administrator', 'admin', beginSecondFactor),
  row('auth.totpDisable', ['POST', '/auth/totp/disable'], 'administrator', 'admin', withSecondFactor),

  row('member.getProfile', ['GET', '/member/profile'], 'member:read_cards', 'member', nothing),
  row('member.updateProfile', ['PATCH', '/member/profile'], 'member:bind_card', 'member', () => ({
    name: '王大明',
  })),
  row('member.listCards', ['GET', '/member/cards'], 'member:read_cards', 'member', nothing),
  row('member.listPoints', ['GET', '/member/points'], 'member:read_cards', 'member', ownCard),
  row('member.generateQr', ['POST', '/member/qr/generate'], 'member:generate_qr', 'member', ownCard),
  row('member.revokeQr', ['POST', '/member/qr/revoke'], 'member:generate_qr', 'member', ownCard),
  row('member.recharge', ['POST', '/member/recharge'], 'member:recharge', 'member', (world) => ({
    ...ownCard(world),
    amount: 100,
    payment_method: 'wechat',
    ...moneyWrite(),
  })),
  row('member.listTransactions', ['GET', '/member/transactions'], 'member:read_transactions', 'member', nothing),
  row('member.bindCard', ['POST', '/member/bind-card'], 'member:bind_card', 'member', async (world) => ({
    card_id: await sharedCard(world),
    role: 'member',
    binding_password: 'shared-card-2026',
  })),
  row('member.unbindCard', ['POST', '/member/unbind-card'], 'member:bind_card', 'member', async (world) => {
    const card_id = await sharedCard(world);
    await world.server.db.call('bind_member_to_card', {
      p_card_id: card_id,
      p_member_id: world.member.member_id,
      p_binding_password: 'shared-card-2026',
    });
    return { card_id };
  }),

  row('merchant.charge', ['POST', '/merchant/charge'], 'merchant:charge', 'cashier', async (world) => ({
    ...(await ownCode(world)),
    amount: 10.5,
    tag: { table: '7' },
    ...moneyWrite(),
  })),
  row('merchant.refund', ['POST', '/merchant/refund'], 'merchant:refund', 'manager', async ({ server, ...world }) => ({
    original_tx_no: (await server.fixtures.pay(world.merchant, world.member, 20)).tx_no,
    refund_amount: 5,
    reason: 'one item returned',
    tag: { till: 2 },
    idempotency_key: randomUUID(),
  })),
  row('merchant.listTransactions', ['GET', '/merchant/transactions'], 'merchant:read_transactions', 'cashier', nothing),
  row('merchant.getDailySummary', ['GET', '/merchant/daily-summary'], 'merchant:read_summary', 'cashier', nothing),
  row(
    'merchant.previewSettlement',
    ['GET', '/merchant/settlements/preview'],
    'merchant:generate_settlement',
    'manager',
    lastHour,
  ),
  row(
    'merchant.generateSettlement',
    ['POST', '/merchant/settlements'],
    'merchant:generate_settlement',
    'manager',
    async ({ server, merchant, member }) => {
      await server.fixtures.pay(merchant, member, 15);
      return { mode: 'realtime', ...lastHour() };
    },
    created,
  ),
  row('merchant.listSettlements', ['GET', '/merchant/settlements'], 'merchant:read_settlements', 'manager', nothing),

  row('common.validateQr', ['POST', '/common/qr/validate'], 'merchant:charge', 'cashier', ownCode),
  row('common.getTransaction', ['GET', '/common/transactions/{tx_no}'], 'login', 'member', async (world) => ({
    tx_no: (await world.server.fixtures.pay(world.merchant, world.member, 8)).tx_no,
  })),

  row(
    'admin.createMember',
    ['POST', '/admin/members'],
    'admin:create_member',
    'admin',
    () => ({ name: '林美玲', phone: `0987${digits()}` }),
    created,
  ),
  row('admin.listMembers', ['GET', '/admin/members'], 'admin:manage_members', 'admin', nothing),
  row('admin.getMember', ['GET', '/admin/members/{member_id}'], 'admin:manage_members', 'admin', ({ member }) => ({
    member_id: member.member_id,
  })),
  row(
    'admin.updateMember',
    ['PATCH', '/admin/members/{member_id}'],
    'admin:manage_members',
    'admin',
    async (world) => ({
      member_id: (await newMember(world)).member_id,
      name: '陳大文',
    }),
  ),
  row('admin.suspendMember', ['POST', '/admin/members/suspend'], 'admin:suspend_member', 'admin', async (world) => ({
    member_id: (await newMember(world)).member_id,
    reason: 'lost phone',
  })),
  row(
    'admin.reactivateMember',
    ['POST', '/admin/members/reactivate'],
    'admin:suspend_member',
    'admin',
    async (world) => {
      const { member_id } = await newMember(world);
      await world.server.db.call('admin_suspend_member', { p_member_id: member_id });
      return { member_id };
    },
  ),
  row(
    'admin.resetMemberPassword',
    ['POST', '/admin/members/reset-password'],
    'admin:manage_members',
    'admin',
    async (world) => ({ member_id: (await newMember(world)).member_id, new_password: NEW_PASSWORD }),
  ),

  row(
    'admin.createMerchant',
    ['POST', '/admin/merchants'],
    'admin:manage_merchants',
    'admin',
    () => ({ code: `T${digits()}`, name: '街角咖啡', password: NEW_PASSWORD }),
    created,
  ),
  row('admin.listMerchants', ['GET', '/admin/merchants'], 'admin:manage_merchants', 'admin', nothing),
  row('admin.getMerchant', ['GET', '/admin/merchants/{merchant_id}'], 'admin:manage_merchants', 'admin', (world) => ({
    merchant_id: world.merchant.merchant_id,
  })),
  row(
    'admin.suspendMerchant',
    ['POST', '/admin/merchants/suspend'],
    'admin:suspend_merchant',
    'admin',
    async (world) => ({ merchant_id: (await newMerchant(world)).merchant_id }),
  ),
  row(
    'admin.reactivateMerchant',
    ['POST', '/admin/merchants/reactivate'],
    'admin:suspend_merchant',
    'admin',
    async (world) => {
      const { merchant_id } = await newMerchant(world);
      await world.server.db.call('admin_suspend_merchant', { p_merchant_id: merchant_id });
      return { merchant_id };
    },
  ),
  row(
    'admin.resetMerchantPassword',
    ['POST', '/admin/merchants/reset-password'],
    'admin:manage_merchants',
    'admin',
    async (world) => ({ merchant_id: (await newMerchant(world)).merchant_id, new_password: NEW_PASSWORD }),
  ),
  row(
    'admin.listOperators',
    ['GET', '/admin/merchants/{merchant_id}/operators'],
    'admin:manage_merchants',
    'admin',
    ({ merchant }) => ({ merchant_id: merchant.merchant_id }),
  ),
  row(
    'admin.createOperator',
    ['POST', '/admin/merchants/{merchant_id}/operators'],
    'admin:manage_merchants',
    'admin',
    ({ merchant }) => ({
      merchant_id: merchant.merchant_id,
      name: `op-${digits()}`,
      role: 'cashier',
      password: NEW_PASSWORD,
    }),
    created,
  ),
  row(
    'admin.updateOperator',
    ['PATCH', '/admin/merchants/{merchant_id}/operators/{operator_id}'],
    'admin:manage_merchants',
    'admin',
    async (world) => {
      const { merchant, operator_id } = await newOperator(world);
      return { merchant_id: merchant.merchant_id, operator_id, role: 'manager' };
    },
  ),

  row(
    'admin.issueCard',
    ['POST', '/admin/cards'],
    'admin:manage_cards',
    'admin',
    ({ member }) => ({
      card_type: 'prepaid',
      owner_member_id: member.member_id,
      initial_value: 300,
      binding_password: 'shared-card-2026',
    }),
    created,
  ),
  row('admin.searchCards', ['GET', '/admin/cards'], 'admin:manage_cards', 'admin', nothing),
  row('admin.getCard', ['GET', '/admin/cards/{card_id}'], 'admin:manage_cards', 'admin', ownCard),
  row('admin.freezeCard', ['POST', '/admin/cards/freeze'], 'admin:manage_cards', 'admin', newCard),
  row('admin.unfreezeCard', ['POST', '/admin/cards/unfreeze'], 'admin:manage_cards', 'admin', async (world) => {
    const { card_id } = await newCard(world);
    await world.server.db.call('freeze_card', { p_card_id: card_id });
    return { card_id };
  }),
  row('admin.reportCardLost', ['POST', '/admin/cards/lost'], 'admin:manage_cards', 'admin', newCard),
  row('admin.closeCard', ['POST', '/admin/cards/close'], 'admin:manage_cards', 'admin', newCard),
  row('admin.adjustPoints', ['POST', '/admin/points/adjust'], 'admin:adjust_points', 'admin', async (world) => ({
    ...(await newCard(world)),
    delta_points: 50,
    reason: 'goodwill',
  })),
  row('admin.batchRotateQr', ['POST', '/admin/qr/batch-rotate'], 'admin:batch_operations', 'admin', nothing),

  row('admin.listTransactions', ['GET', '/admin/transactions'], 'admin:read_statistics', 'admin', nothing),
  row('admin.getStatistics', ['GET', '/admin/statistics'], 'admin:read_statistics', 'admin', nothing),
  row('admin.getTrends', ['GET', '/admin/trends'], 'admin:read_statistics', 'admin', nothing),
  row('admin.listAuditEvents', ['GET', '/admin/audit'], 'admin:read_audit', 'admin', nothing),
  // One kind of event: as an example, the file of all that a test run does would fill pages.
  row('admin.exportAudit', ['GET', '/admin/audit/export'], 'admin:read_audit', 'admin', () => ({
    action: 'card.adjust_points',
  })),
  row('admin.verifyAudit', ['GET', '/admin/audit/verify'], 'admin:read_audit', 'admin', nothing),
  row('admin.listSessions', ['GET', '/admin/sessions'], 'admin:manage_sessions', 'admin', nothing),
  row('admin.revokeSession', ['POST', '/admin/sessions/revoke'], 'admin:manage_sessions', 'admin', async (world) => ({
    session_id: await sessionOf(world, await world.server.login.member(world.member)),
  })),
  row('admin.listSettlements', ['GET', '/admin/settlements'], 'admin:read_statistics', 'admin', nothing),
  row(
    'admin.updateSettlementStatus',
    ['POST', '/admin/settlements/{settlement_id}/status'],
    'admin:manage_merchants',
    'admin',
    async (world) => ({ settlement_id: await newSettlement(world), status: 'settled' }),
  ),
  row('admin.verifyLedger', ['GET', '/admin/ledger/verify'], 'admin:read_audit', 'admin', nothing),
  row('admin.expireCards', ['POST', '/admin/maintenance/expire-cards'], 'admin:batch_operations', 'admin', nothing),
  row('admin.cleanExpired', ['POST', '/admin/maintenance/clean'], 'admin:batch_operations', 'admin', nothing),
];

const ROLE_OF: Record<Exclude<Caller, 'none'>, [Role, OperatorRole | null]> = {
  member: ['member', null],
  cashier: ['merchant', 'cashier'],
  manager: ['merchant', 'manager'],
  admin: ['admin', null],
};

/** What the contract answers a caller: `passes`, or the code of the refusal. */
export function expectedAccess(
  access: ProcedureRow['access'],
  caller: Caller,
): 'passes' | 'NOT_AUTHENTICATED' | 'PERMISSION_DENIED' {
  if (access === 'everybody') return 'passes';
  if (caller === 'none') return 'NOT_AUTHENTICATED';
  // An administrator may call everything, on behalf of whom the input names.
  if (access === 'login' || caller === 'admin') return 'passes';
  if (access === 'administrator') return 'PERMISSION_DENIED';
  return permissionsOf(...ROLE_OF[caller]).includes(access) ? 'passes' : 'PERMISSION_DENIED';
}

/** Splits an input for REST: parameters into the path, the rest into the query of a GET or the body. */
export function restRequest(
  entry: ProcedureRow,
  input: Input,
): { path: string; query?: Record<string, string>; body?: Input } {
  const rest = { ...input };
  const path = entry.path.replace(/\{(\w+)\}/g, (_match, name: string) => {
    const value = String(rest[name] ?? randomUUID());
    delete rest[name];
    return encodeURIComponent(value);
  });
  if (entry.method !== 'GET') return { path, body: rest };
  return { path, query: Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)])) };
}
