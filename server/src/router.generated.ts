// Generated from the contracts by `npm run generate`. Do not edit.
import type { TRPCBuiltRouter } from '@trpc/server';
import type { Api } from './api.generated.js';
import { adjustPoints as adminAdjustPoints } from './procedures/admin/adjust-points.js';
import { batchRotateQr as adminBatchRotateQr } from './procedures/admin/batch-rotate-qr.js';
import { cancelApproval as adminCancelApproval } from './procedures/admin/cancel-approval.js';
import { cleanExpired as adminCleanExpired } from './procedures/admin/clean-expired.js';
import { closeCard as adminCloseCard } from './procedures/admin/close-card.js';
import { createFirstLoginCode as adminCreateFirstLoginCode } from './procedures/admin/create-first-login-code.js';
import { createFirstLoginCodes as adminCreateFirstLoginCodes } from './procedures/admin/create-first-login-codes.js';
import { createMember as adminCreateMember } from './procedures/admin/create-member.js';
import { createMerchant as adminCreateMerchant } from './procedures/admin/create-merchant.js';
import { createOperator as adminCreateOperator } from './procedures/admin/create-operator.js';
import { decideApproval as adminDecideApproval } from './procedures/admin/decide-approval.js';
import { expireCards as adminExpireCards } from './procedures/admin/expire-cards.js';
import { exportAudit as adminExportAudit } from './procedures/admin/export-audit.js';
import { freezeCard as adminFreezeCard } from './procedures/admin/freeze-card.js';
import { getApproval as adminGetApproval } from './procedures/admin/get-approval.js';
import { getCard as adminGetCard } from './procedures/admin/get-card.js';
import { getMember as adminGetMember } from './procedures/admin/get-member.js';
import { getMerchant as adminGetMerchant } from './procedures/admin/get-merchant.js';
import { getStatistics as adminGetStatistics } from './procedures/admin/get-statistics.js';
import { getTrends as adminGetTrends } from './procedures/admin/get-trends.js';
import { inviteAdministrator as adminInviteAdministrator } from './procedures/admin/invite-administrator.js';
import { issueCard as adminIssueCard } from './procedures/admin/issue-card.js';
import { listAdministrators as adminListAdministrators } from './procedures/admin/list-administrators.js';
import { listApprovals as adminListApprovals } from './procedures/admin/list-approvals.js';
import { listAuditEvents as adminListAuditEvents } from './procedures/admin/list-audit-events.js';
import { listMembers as adminListMembers } from './procedures/admin/list-members.js';
import { listMerchants as adminListMerchants } from './procedures/admin/list-merchants.js';
import { listOperators as adminListOperators } from './procedures/admin/list-operators.js';
import { listSessions as adminListSessions } from './procedures/admin/list-sessions.js';
import { listSettlements as adminListSettlements } from './procedures/admin/list-settlements.js';
import { listTransactions as adminListTransactions } from './procedures/admin/list-transactions.js';
import { onActivity as adminOnActivity } from './procedures/admin/on-activity.js';
import { reactivateMember as adminReactivateMember } from './procedures/admin/reactivate-member.js';
import { reactivateMerchant as adminReactivateMerchant } from './procedures/admin/reactivate-merchant.js';
import { reportCardLost as adminReportCardLost } from './procedures/admin/report-card-lost.js';
import { resetAdministratorPassword as adminResetAdministratorPassword } from './procedures/admin/reset-administrator-password.js';
import { resetAdministratorSecondFactor as adminResetAdministratorSecondFactor } from './procedures/admin/reset-administrator-second-factor.js';
import { resetMemberPassword as adminResetMemberPassword } from './procedures/admin/reset-member-password.js';
import { resetMerchantPassword as adminResetMerchantPassword } from './procedures/admin/reset-merchant-password.js';
import { revokeSession as adminRevokeSession } from './procedures/admin/revoke-session.js';
import { searchCards as adminSearchCards } from './procedures/admin/search-cards.js';
import { suspendMember as adminSuspendMember } from './procedures/admin/suspend-member.js';
import { suspendMerchant as adminSuspendMerchant } from './procedures/admin/suspend-merchant.js';
import { unfreezeCard as adminUnfreezeCard } from './procedures/admin/unfreeze-card.js';
import { updateAdministrator as adminUpdateAdministrator } from './procedures/admin/update-administrator.js';
import { updateMember as adminUpdateMember } from './procedures/admin/update-member.js';
import { updateOperator as adminUpdateOperator } from './procedures/admin/update-operator.js';
import { updateSettlementStatus as adminUpdateSettlementStatus } from './procedures/admin/update-settlement-status.js';
import { verifyAudit as adminVerifyAudit } from './procedures/admin/verify-audit.js';
import { verifyLedger as adminVerifyLedger } from './procedures/admin/verify-ledger.js';
import { changePassword as authChangePassword } from './procedures/auth/change-password.js';
import { chooseFirstPassword as authChooseFirstPassword } from './procedures/auth/choose-first-password.js';
import { listSessions as authListSessions } from './procedures/auth/list-sessions.js';
import { login as authLogin } from './procedures/auth/login.js';
import { loginExternal as authLoginExternal } from './procedures/auth/login-external.js';
import { logout as authLogout } from './procedures/auth/logout.js';
import { logoutAll as authLogoutAll } from './procedures/auth/logout-all.js';
import { me as authMe } from './procedures/auth/me.js';
import { reauthenticate as authReauthenticate } from './procedures/auth/reauthenticate.js';
import { refresh as authRefresh } from './procedures/auth/refresh.js';
import { renewRecoveryCodes as authRenewRecoveryCodes } from './procedures/auth/renew-recovery-codes.js';
import { revokeSession as authRevokeSession } from './procedures/auth/revoke-session.js';
import { switchOperator as authSwitchOperator } from './procedures/auth/switch-operator.js';
import { totpConfirm as authTotpConfirm } from './procedures/auth/totp-confirm.js';
import { totpDisable as authTotpDisable } from './procedures/auth/totp-disable.js';
import { totpEnroll as authTotpEnroll } from './procedures/auth/totp-enroll.js';
import { getSettings as commonGetSettings } from './procedures/common/get-settings.js';
import { getTransaction as commonGetTransaction } from './procedures/common/get-transaction.js';
import { listEvents as commonListEvents } from './procedures/common/list-events.js';
import { validateQr as commonValidateQr } from './procedures/common/validate-qr.js';
import { bindCard as memberBindCard } from './procedures/member/bind-card.js';
import { changeBindingPassword as memberChangeBindingPassword } from './procedures/member/change-binding-password.js';
import { generateQr as memberGenerateQr } from './procedures/member/generate-qr.js';
import { getProfile as memberGetProfile } from './procedures/member/get-profile.js';
import { listBindings as memberListBindings } from './procedures/member/list-bindings.js';
import { listCards as memberListCards } from './procedures/member/list-cards.js';
import { listPoints as memberListPoints } from './procedures/member/list-points.js';
import { listTransactions as memberListTransactions } from './procedures/member/list-transactions.js';
import { onCardChange as memberOnCardChange } from './procedures/member/on-card-change.js';
import { recharge as memberRecharge } from './procedures/member/recharge.js';
import { removeBinding as memberRemoveBinding } from './procedures/member/remove-binding.js';
import { revokeQr as memberRevokeQr } from './procedures/member/revoke-qr.js';
import { unbindCard as memberUnbindCard } from './procedures/member/unbind-card.js';
import { updateProfile as memberUpdateProfile } from './procedures/member/update-profile.js';
import { charge as merchantCharge } from './procedures/merchant/charge.js';
import { createOperator as merchantCreateOperator } from './procedures/merchant/create-operator.js';
import { generateSettlement as merchantGenerateSettlement } from './procedures/merchant/generate-settlement.js';
import { getDailySummary as merchantGetDailySummary } from './procedures/merchant/get-daily-summary.js';
import { listOperators as merchantListOperators } from './procedures/merchant/list-operators.js';
import { listSettlements as merchantListSettlements } from './procedures/merchant/list-settlements.js';
import { listTransactions as merchantListTransactions } from './procedures/merchant/list-transactions.js';
import { onTransaction as merchantOnTransaction } from './procedures/merchant/on-transaction.js';
import { previewSettlement as merchantPreviewSettlement } from './procedures/merchant/preview-settlement.js';
import { refund as merchantRefund } from './procedures/merchant/refund.js';
import { resetOperatorPassword as merchantResetOperatorPassword } from './procedures/merchant/reset-operator-password.js';
import { setPin as merchantSetPin } from './procedures/merchant/set-pin.js';
import { updateOperator as merchantUpdateOperator } from './procedures/merchant/update-operator.js';
import { type RootTypes, router } from './trpc.js';

/** What both transports serve: a procedure is reached by its path here, such as `merchant.charge`. */
export const appRouter: TRPCBuiltRouter<RootTypes, Api> = router({
  auth: {
    changePassword: authChangePassword,
    chooseFirstPassword: authChooseFirstPassword,
    listSessions: authListSessions,
    login: authLogin,
    loginExternal: authLoginExternal,
    logout: authLogout,
    logoutAll: authLogoutAll,
    me: authMe,
    reauthenticate: authReauthenticate,
    refresh: authRefresh,
    renewRecoveryCodes: authRenewRecoveryCodes,
    revokeSession: authRevokeSession,
    switchOperator: authSwitchOperator,
    totpConfirm: authTotpConfirm,
    totpDisable: authTotpDisable,
    totpEnroll: authTotpEnroll,
  },
  member: {
    bindCard: memberBindCard,
    changeBindingPassword: memberChangeBindingPassword,
    generateQr: memberGenerateQr,
    getProfile: memberGetProfile,
    listBindings: memberListBindings,
    listCards: memberListCards,
    listPoints: memberListPoints,
    listTransactions: memberListTransactions,
    onCardChange: memberOnCardChange,
    recharge: memberRecharge,
    removeBinding: memberRemoveBinding,
    revokeQr: memberRevokeQr,
    unbindCard: memberUnbindCard,
    updateProfile: memberUpdateProfile,
  },
  merchant: {
    charge: merchantCharge,
    createOperator: merchantCreateOperator,
    generateSettlement: merchantGenerateSettlement,
    getDailySummary: merchantGetDailySummary,
    listOperators: merchantListOperators,
    listSettlements: merchantListSettlements,
    listTransactions: merchantListTransactions,
    onTransaction: merchantOnTransaction,
    previewSettlement: merchantPreviewSettlement,
    refund: merchantRefund,
    resetOperatorPassword: merchantResetOperatorPassword,
    setPin: merchantSetPin,
    updateOperator: merchantUpdateOperator,
  },
  common: {
    getSettings: commonGetSettings,
    getTransaction: commonGetTransaction,
    listEvents: commonListEvents,
    validateQr: commonValidateQr,
  },
  admin: {
    adjustPoints: adminAdjustPoints,
    batchRotateQr: adminBatchRotateQr,
    cancelApproval: adminCancelApproval,
    cleanExpired: adminCleanExpired,
    closeCard: adminCloseCard,
    createFirstLoginCode: adminCreateFirstLoginCode,
    createFirstLoginCodes: adminCreateFirstLoginCodes,
    createMember: adminCreateMember,
    createMerchant: adminCreateMerchant,
    createOperator: adminCreateOperator,
    decideApproval: adminDecideApproval,
    expireCards: adminExpireCards,
    exportAudit: adminExportAudit,
    freezeCard: adminFreezeCard,
    getApproval: adminGetApproval,
    getCard: adminGetCard,
    getMember: adminGetMember,
    getMerchant: adminGetMerchant,
    getStatistics: adminGetStatistics,
    getTrends: adminGetTrends,
    inviteAdministrator: adminInviteAdministrator,
    issueCard: adminIssueCard,
    listAdministrators: adminListAdministrators,
    listApprovals: adminListApprovals,
    listAuditEvents: adminListAuditEvents,
    listMembers: adminListMembers,
    listMerchants: adminListMerchants,
    listOperators: adminListOperators,
    listSessions: adminListSessions,
    listSettlements: adminListSettlements,
    listTransactions: adminListTransactions,
    onActivity: adminOnActivity,
    reactivateMember: adminReactivateMember,
    reactivateMerchant: adminReactivateMerchant,
    reportCardLost: adminReportCardLost,
    resetAdministratorPassword: adminResetAdministratorPassword,
    resetAdministratorSecondFactor: adminResetAdministratorSecondFactor,
    resetMemberPassword: adminResetMemberPassword,
    resetMerchantPassword: adminResetMerchantPassword,
    revokeSession: adminRevokeSession,
    searchCards: adminSearchCards,
    suspendMember: adminSuspendMember,
    suspendMerchant: adminSuspendMerchant,
    unfreezeCard: adminUnfreezeCard,
    updateAdministrator: adminUpdateAdministrator,
    updateMember: adminUpdateMember,
    updateOperator: adminUpdateOperator,
    updateSettlementStatus: adminUpdateSettlementStatus,
    verifyAudit: adminVerifyAudit,
    verifyLedger: adminVerifyLedger,
  },
});
