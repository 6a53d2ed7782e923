import {
  digits,
  NEW_PASSWORD,
  newCard,
  newMember,
  newMerchant,
  newOperator,
  newSettlement,
  nothing,
  ownCard,
  sessionOf,
} from './inputs.js';
import { created, type ProcedureRow, row } from './procedure-row.js';

export const ADMIN_PROCEDURES: readonly ProcedureRow[] = [
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
