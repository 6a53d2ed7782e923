import {
  adminAdjustPoints,
  adminBatchRotateQr,
  adminCancelApproval,
  adminCleanExpired,
  adminCloseCard,
  adminCreateFirstLoginCode,
  adminCreateFirstLoginCodes,
  adminCreateMember,
  adminCreateMerchant,
  adminCreateOperator,
  adminDecideApproval,
  adminExpireCards,
  adminExportAudit,
  adminFreezeCard,
  adminGetApproval,
  adminGetCard,
  adminGetMember,
  adminGetMerchant,
  adminGetStatistics,
  adminGetTrends,
  adminInviteAdministrator,
  adminIssueCard,
  adminListAdministrators,
  adminListApprovals,
  adminListAuditEvents,
  adminListMembers,
  adminListMerchants,
  adminListOperators,
  adminListSessions,
  adminListSettlements,
  adminListTransactions,
  adminReactivateMember,
  adminReactivateMerchant,
  adminReportCardLost,
  adminResetAdministratorPassword,
  adminResetAdministratorSecondFactor,
  adminResetMemberPassword,
  adminResetMerchantPassword,
  adminRevokeSession,
  adminSearchCards,
  adminSuspendMember,
  adminSuspendMerchant,
  adminUnfreezeCard,
  adminUpdateAdministrator,
  adminUpdateMember,
  adminUpdateOperator,
  adminUpdateSettlementStatus,
  adminVerifyAudit,
  adminVerifyLedger,
} from '@mps/shared';
import { requestApproval } from '../approvals.js';
import {
  digits,
  NEW_PASSWORD,
  newAdministrator,
  newCard,
  newMember,
  newMerchant,
  newOperator,
  newSettlement,
  nothing,
  ownCard,
  sessionOf,
} from './inputs.js';
import { type ProcedureRow, rowOf } from './procedure-row.js';

export const ADMIN_PROCEDURES: readonly ProcedureRow[] = [
  rowOf(adminCreateMember, 'admin', () => ({ name: '林美玲', phone: `0987${digits()}` })),
  rowOf(adminListMembers, 'admin', nothing),
  rowOf(adminGetMember, 'admin', ({ member }) => ({
    member_id: member.member_id,
  })),
  rowOf(adminUpdateMember, 'admin', async (world) => ({
    member_id: (await newMember(world)).member_id,
    name: '陳大文',
  })),
  rowOf(adminSuspendMember, 'admin', async (world) => ({
    member_id: (await newMember(world)).member_id,
    reason: 'lost phone',
  })),
  rowOf(adminReactivateMember, 'admin', async (world) => {
    const { member_id } = await newMember(world);
    await world.server.db.call('admin_suspend_member', { p_member_id: member_id });
    return { member_id };
  }),
  rowOf(adminResetMemberPassword, 'admin', async (world) => ({
    member_id: (await newMember(world)).member_id,
    new_password: NEW_PASSWORD,
  })),

  rowOf(adminCreateMerchant, 'admin', () => ({ code: `T${digits()}`, name: '街角咖啡', password: NEW_PASSWORD })),
  rowOf(adminListMerchants, 'admin', nothing),
  rowOf(adminGetMerchant, 'admin', (world) => ({
    merchant_id: world.merchant.merchant_id,
  })),
  rowOf(adminSuspendMerchant, 'admin', async (world) => ({ merchant_id: (await newMerchant(world)).merchant_id })),
  rowOf(adminReactivateMerchant, 'admin', async (world) => {
    const { merchant_id } = await newMerchant(world);
    await world.server.db.call('admin_suspend_merchant', { p_merchant_id: merchant_id });
    return { merchant_id };
  }),
  rowOf(adminResetMerchantPassword, 'admin', async (world) => ({
    merchant_id: (await newMerchant(world)).merchant_id,
    new_password: NEW_PASSWORD,
  })),
  rowOf(adminListOperators, 'admin', ({ merchant }) => ({ merchant_id: merchant.merchant_id })),
  rowOf(adminCreateOperator, 'admin', ({ merchant }) => ({
    merchant_id: merchant.merchant_id,
    name: `op-${digits()}`,
    role: 'cashier',
    password: NEW_PASSWORD,
  })),
  rowOf(adminUpdateOperator, 'admin', async (world) => {
    const { merchant, operator_id } = await newOperator(world);
    return { merchant_id: merchant.merchant_id, operator_id, role: 'manager' };
  }),

  rowOf(adminIssueCard, 'admin', ({ member }) => ({
    card_type: 'prepaid',
    owner_member_id: member.member_id,
    initial_value: 300,
    binding_password: 'shared-card-2026',
  })),
  rowOf(adminSearchCards, 'admin', nothing),
  rowOf(adminGetCard, 'admin', ownCard),
  rowOf(adminFreezeCard, 'admin', newCard),
  rowOf(adminUnfreezeCard, 'admin', async (world) => {
    const { card_id } = await newCard(world);
    await world.server.db.call('freeze_card', { p_card_id: card_id });
    return { card_id };
  }),
  rowOf(adminReportCardLost, 'admin', newCard),
  rowOf(adminCloseCard, 'admin', newCard),
  rowOf(adminAdjustPoints, 'admin', async (world) => ({
    ...(await newCard(world)),
    delta_points: 50,
    reason: 'goodwill',
  })),
  rowOf(adminBatchRotateQr, 'admin', nothing),

  rowOf(adminListTransactions, 'admin', nothing),
  rowOf(adminGetStatistics, 'admin', nothing),
  rowOf(adminGetTrends, 'admin', nothing),
  rowOf(adminListAuditEvents, 'admin', nothing),
  // One kind of event: as an example, the file of all that a test run does would fill pages.
  rowOf(adminExportAudit, 'admin', () => ({
    action: 'card.adjust_points',
  })),
  rowOf(adminVerifyAudit, 'admin', nothing),
  rowOf(adminListSessions, 'admin', nothing),
  rowOf(adminRevokeSession, 'admin', async (world) => ({
    session_id: await sessionOf(world, await world.server.login.member(world.member)),
  })),
  rowOf(adminListSettlements, 'admin', nothing),
  rowOf(adminUpdateSettlementStatus, 'admin', async (world) => ({
    settlement_id: await newSettlement(world),
    status: 'settled',
  })),
  rowOf(adminListApprovals, 'admin', async ({ server }) => {
    await requestApproval(server);
    return {};
  }),
  rowOf(adminGetApproval, 'admin', async ({ server }) => ({
    approval_id: (await requestApproval(server)).approval_id,
  })),
  rowOf(adminDecideApproval, 'admin', async ({ server }) => ({
    approval_id: (await requestApproval(server)).approval_id,
    decision: 'approve',
    reason: 'checked',
  })),
  rowOf(adminCancelApproval, 'admin', async ({ server, admin }) => ({
    approval_id: (await requestApproval(server, { maker: admin })).approval_id,
  })),
  rowOf(adminVerifyLedger, 'admin', nothing),
  rowOf(adminListAdministrators, 'admin', nothing),
  rowOf(adminInviteAdministrator, 'admin', () => ({ name: `auditor-${digits()}`, role: 'auditor' })),
  rowOf(adminUpdateAdministrator, 'admin', async (world) => ({ ...(await newAdministrator(world)), role: 'finance' })),
  rowOf(adminResetAdministratorPassword, 'admin', newAdministrator),
  rowOf(adminResetAdministratorSecondFactor, 'admin', newAdministrator),
  rowOf(adminCreateFirstLoginCode, 'admin', async (world) => {
    const { merchant, operator_id } = await newOperator(world);
    return { merchant_id: merchant.merchant_id, operator_id };
  }),
  rowOf(adminCreateFirstLoginCodes, 'admin', async (world) => ({ member_ids: [(await newMember(world)).member_id] })),
  rowOf(adminExpireCards, 'admin', nothing),
  rowOf(adminCleanExpired, 'admin', nothing),
];
