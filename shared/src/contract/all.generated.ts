// Generated from the contracts by `npm run generate`. Do not edit.

import { adminAdjustPoints } from './admin/adjust-points.js';
import { adminBatchRotateQr } from './admin/batch-rotate-qr.js';
import { adminCancelApproval } from './admin/cancel-approval.js';
import { adminCleanExpired } from './admin/clean-expired.js';
import { adminCloseCard } from './admin/close-card.js';
import { adminCreateFirstLoginCode } from './admin/create-first-login-code.js';
import { adminCreateFirstLoginCodes } from './admin/create-first-login-codes.js';
import { adminCreateMember } from './admin/create-member.js';
import { adminCreateMerchant } from './admin/create-merchant.js';
import { adminCreateOperator } from './admin/create-operator.js';
import { adminDecideApproval } from './admin/decide-approval.js';
import { adminExpireCards } from './admin/expire-cards.js';
import { adminExportAudit } from './admin/export-audit.js';
import { adminFreezeCard } from './admin/freeze-card.js';
import { adminGetApproval } from './admin/get-approval.js';
import { adminGetCard } from './admin/get-card.js';
import { adminGetMember } from './admin/get-member.js';
import { adminGetMerchant } from './admin/get-merchant.js';
import { adminGetStatistics } from './admin/get-statistics.js';
import { adminGetTrends } from './admin/get-trends.js';
import { adminInviteAdministrator } from './admin/invite-administrator.js';
import { adminIssueCard } from './admin/issue-card.js';
import { adminListAdministrators } from './admin/list-administrators.js';
import { adminListApprovals } from './admin/list-approvals.js';
import { adminListAuditEvents } from './admin/list-audit-events.js';
import { adminListMembers } from './admin/list-members.js';
import { adminListMerchants } from './admin/list-merchants.js';
import { adminListOperators } from './admin/list-operators.js';
import { adminListSessions } from './admin/list-sessions.js';
import { adminListSettlements } from './admin/list-settlements.js';
import { adminListTransactions } from './admin/list-transactions.js';
import { adminOnActivity } from './admin/on-activity.js';
import { adminReactivateMember } from './admin/reactivate-member.js';
import { adminReactivateMerchant } from './admin/reactivate-merchant.js';
import { adminReportCardLost } from './admin/report-card-lost.js';
import { adminResetAdministratorPassword } from './admin/reset-administrator-password.js';
import { adminResetAdministratorSecondFactor } from './admin/reset-administrator-second-factor.js';
import { adminResetMemberPassword } from './admin/reset-member-password.js';
import { adminResetMerchantPassword } from './admin/reset-merchant-password.js';
import { adminRevokeSession } from './admin/revoke-session.js';
import { adminSearchCards } from './admin/search-cards.js';
import { adminSuspendMember } from './admin/suspend-member.js';
import { adminSuspendMerchant } from './admin/suspend-merchant.js';
import { adminUnfreezeCard } from './admin/unfreeze-card.js';
import { adminUpdateAdministrator } from './admin/update-administrator.js';
import { adminUpdateMember } from './admin/update-member.js';
import { adminUpdateOperator } from './admin/update-operator.js';
import { adminUpdateSettlementStatus } from './admin/update-settlement-status.js';
import { adminVerifyAudit } from './admin/verify-audit.js';
import { adminVerifyLedger } from './admin/verify-ledger.js';
import { authChangePassword } from './auth/change-password.js';
import { authChooseFirstPassword } from './auth/choose-first-password.js';
import { authListSessions } from './auth/list-sessions.js';
import { authLogin } from './auth/login.js';
import { authLoginExternal } from './auth/login-external.js';
import { authLogout } from './auth/logout.js';
import { authLogoutAll } from './auth/logout-all.js';
import { authMe } from './auth/me.js';
import { authReauthenticate } from './auth/reauthenticate.js';
import { authRefresh } from './auth/refresh.js';
import { authRenewRecoveryCodes } from './auth/renew-recovery-codes.js';
import { authRevokeSession } from './auth/revoke-session.js';
import { authSwitchOperator } from './auth/switch-operator.js';
import { authTotpConfirm } from './auth/totp-confirm.js';
import { authTotpDisable } from './auth/totp-disable.js';
import { authTotpEnroll } from './auth/totp-enroll.js';
import { commonGetSettings } from './common/get-settings.js';
import { commonGetTransaction } from './common/get-transaction.js';
import { commonListEvents } from './common/list-events.js';
import { commonValidateQr } from './common/validate-qr.js';
import { memberBindCard } from './member/bind-card.js';
import { memberChangeBindingPassword } from './member/change-binding-password.js';
import { memberGenerateQr } from './member/generate-qr.js';
import { memberGetProfile } from './member/get-profile.js';
import { memberListBindings } from './member/list-bindings.js';
import { memberListCards } from './member/list-cards.js';
import { memberListPoints } from './member/list-points.js';
import { memberListTransactions } from './member/list-transactions.js';
import { memberOnCardChange } from './member/on-card-change.js';
import { memberRecharge } from './member/recharge.js';
import { memberRemoveBinding } from './member/remove-binding.js';
import { memberRevokeQr } from './member/revoke-qr.js';
import { memberUnbindCard } from './member/unbind-card.js';
import { memberUpdateProfile } from './member/update-profile.js';
import { merchantCharge } from './merchant/charge.js';
import { merchantCreateOperator } from './merchant/create-operator.js';
import { merchantGenerateSettlement } from './merchant/generate-settlement.js';
import { merchantGetDailySummary } from './merchant/get-daily-summary.js';
import { merchantListOperators } from './merchant/list-operators.js';
import { merchantListSettlements } from './merchant/list-settlements.js';
import { merchantListTransactions } from './merchant/list-transactions.js';
import { merchantOnTransaction } from './merchant/on-transaction.js';
import { merchantPreviewSettlement } from './merchant/preview-settlement.js';
import { merchantRefund } from './merchant/refund.js';
import { merchantResetOperatorPassword } from './merchant/reset-operator-password.js';
import { merchantSetPin } from './merchant/set-pin.js';
import { merchantUpdateOperator } from './merchant/update-operator.js';

/** Every procedure by its name; for the server, tests and tools. Pages import the contracts that they need. */
export const CONTRACTS = {
  'auth.changePassword': authChangePassword,
  'auth.chooseFirstPassword': authChooseFirstPassword,
  'auth.listSessions': authListSessions,
  'auth.login': authLogin,
  'auth.loginExternal': authLoginExternal,
  'auth.logout': authLogout,
  'auth.logoutAll': authLogoutAll,
  'auth.me': authMe,
  'auth.reauthenticate': authReauthenticate,
  'auth.refresh': authRefresh,
  'auth.renewRecoveryCodes': authRenewRecoveryCodes,
  'auth.revokeSession': authRevokeSession,
  'auth.switchOperator': authSwitchOperator,
  'auth.totpConfirm': authTotpConfirm,
  'auth.totpDisable': authTotpDisable,
  'auth.totpEnroll': authTotpEnroll,
  'member.bindCard': memberBindCard,
  'member.changeBindingPassword': memberChangeBindingPassword,
  'member.generateQr': memberGenerateQr,
  'member.getProfile': memberGetProfile,
  'member.listBindings': memberListBindings,
  'member.listCards': memberListCards,
  'member.listPoints': memberListPoints,
  'member.listTransactions': memberListTransactions,
  'member.onCardChange': memberOnCardChange,
  'member.recharge': memberRecharge,
  'member.removeBinding': memberRemoveBinding,
  'member.revokeQr': memberRevokeQr,
  'member.unbindCard': memberUnbindCard,
  'member.updateProfile': memberUpdateProfile,
  'merchant.charge': merchantCharge,
  'merchant.createOperator': merchantCreateOperator,
  'merchant.generateSettlement': merchantGenerateSettlement,
  'merchant.getDailySummary': merchantGetDailySummary,
  'merchant.listOperators': merchantListOperators,
  'merchant.listSettlements': merchantListSettlements,
  'merchant.listTransactions': merchantListTransactions,
  'merchant.onTransaction': merchantOnTransaction,
  'merchant.previewSettlement': merchantPreviewSettlement,
  'merchant.refund': merchantRefund,
  'merchant.resetOperatorPassword': merchantResetOperatorPassword,
  'merchant.setPin': merchantSetPin,
  'merchant.updateOperator': merchantUpdateOperator,
  'common.getSettings': commonGetSettings,
  'common.getTransaction': commonGetTransaction,
  'common.listEvents': commonListEvents,
  'common.validateQr': commonValidateQr,
  'admin.adjustPoints': adminAdjustPoints,
  'admin.batchRotateQr': adminBatchRotateQr,
  'admin.cancelApproval': adminCancelApproval,
  'admin.cleanExpired': adminCleanExpired,
  'admin.closeCard': adminCloseCard,
  'admin.createFirstLoginCode': adminCreateFirstLoginCode,
  'admin.createFirstLoginCodes': adminCreateFirstLoginCodes,
  'admin.createMember': adminCreateMember,
  'admin.createMerchant': adminCreateMerchant,
  'admin.createOperator': adminCreateOperator,
  'admin.decideApproval': adminDecideApproval,
  'admin.expireCards': adminExpireCards,
  'admin.exportAudit': adminExportAudit,
  'admin.freezeCard': adminFreezeCard,
  'admin.getApproval': adminGetApproval,
  'admin.getCard': adminGetCard,
  'admin.getMember': adminGetMember,
  'admin.getMerchant': adminGetMerchant,
  'admin.getStatistics': adminGetStatistics,
  'admin.getTrends': adminGetTrends,
  'admin.inviteAdministrator': adminInviteAdministrator,
  'admin.issueCard': adminIssueCard,
  'admin.listAdministrators': adminListAdministrators,
  'admin.listApprovals': adminListApprovals,
  'admin.listAuditEvents': adminListAuditEvents,
  'admin.listMembers': adminListMembers,
  'admin.listMerchants': adminListMerchants,
  'admin.listOperators': adminListOperators,
  'admin.listSessions': adminListSessions,
  'admin.listSettlements': adminListSettlements,
  'admin.listTransactions': adminListTransactions,
  'admin.onActivity': adminOnActivity,
  'admin.reactivateMember': adminReactivateMember,
  'admin.reactivateMerchant': adminReactivateMerchant,
  'admin.reportCardLost': adminReportCardLost,
  'admin.resetAdministratorPassword': adminResetAdministratorPassword,
  'admin.resetAdministratorSecondFactor': adminResetAdministratorSecondFactor,
  'admin.resetMemberPassword': adminResetMemberPassword,
  'admin.resetMerchantPassword': adminResetMerchantPassword,
  'admin.revokeSession': adminRevokeSession,
  'admin.searchCards': adminSearchCards,
  'admin.suspendMember': adminSuspendMember,
  'admin.suspendMerchant': adminSuspendMerchant,
  'admin.unfreezeCard': adminUnfreezeCard,
  'admin.updateAdministrator': adminUpdateAdministrator,
  'admin.updateMember': adminUpdateMember,
  'admin.updateOperator': adminUpdateOperator,
  'admin.updateSettlementStatus': adminUpdateSettlementStatus,
  'admin.verifyAudit': adminVerifyAudit,
  'admin.verifyLedger': adminVerifyLedger,
} as const;
