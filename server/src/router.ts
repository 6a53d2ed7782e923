/** The contents of the API: every procedure by its name. Where it lives follows from the name. */
import { adjustPoints } from './procedures/admin/adjust-points.js';
import { batchRotateQr } from './procedures/admin/batch-rotate-qr.js';
import { cleanExpired } from './procedures/admin/clean-expired.js';
import { closeCard } from './procedures/admin/close-card.js';
import { createMember } from './procedures/admin/create-member.js';
import { createMerchant } from './procedures/admin/create-merchant.js';
import { createOperator } from './procedures/admin/create-operator.js';
import { expireCards } from './procedures/admin/expire-cards.js';
import { exportAudit } from './procedures/admin/export-audit.js';
import { freezeCard } from './procedures/admin/freeze-card.js';
import { getCard } from './procedures/admin/get-card.js';
import { getMember } from './procedures/admin/get-member.js';
import { getMerchant } from './procedures/admin/get-merchant.js';
import { getStatistics } from './procedures/admin/get-statistics.js';
import { getTrends } from './procedures/admin/get-trends.js';
import { issueCard } from './procedures/admin/issue-card.js';
import { listAuditEvents } from './procedures/admin/list-audit-events.js';
import { listMembers } from './procedures/admin/list-members.js';
import { listMerchants } from './procedures/admin/list-merchants.js';
import { listOperators } from './procedures/admin/list-operators.js';
import { listSessions as listAllSessions } from './procedures/admin/list-sessions.js';
import { listSettlements as listAllSettlements } from './procedures/admin/list-settlements.js';
import { listTransactions as listAllTransactions } from './procedures/admin/list-transactions.js';
import { onActivity } from './procedures/admin/on-activity.js';
import { reactivateMember } from './procedures/admin/reactivate-member.js';
import { reactivateMerchant } from './procedures/admin/reactivate-merchant.js';
import { reportCardLost } from './procedures/admin/report-card-lost.js';
import { resetMemberPassword } from './procedures/admin/reset-member-password.js';
import { resetMerchantPassword } from './procedures/admin/reset-merchant-password.js';
import { revokeSession as revokeAnySession } from './procedures/admin/revoke-session.js';
import { searchCards } from './procedures/admin/search-cards.js';
import { suspendMember } from './procedures/admin/suspend-member.js';
import { suspendMerchant } from './procedures/admin/suspend-merchant.js';
import { unfreezeCard } from './procedures/admin/unfreeze-card.js';
import { updateMember } from './procedures/admin/update-member.js';
import { updateOperator } from './procedures/admin/update-operator.js';
import { updateSettlementStatus } from './procedures/admin/update-settlement-status.js';
import { verifyAudit } from './procedures/admin/verify-audit.js';
import { verifyLedger } from './procedures/admin/verify-ledger.js';
import { changePassword } from './procedures/auth/change-password.js';
import { listSessions } from './procedures/auth/list-sessions.js';
import { login } from './procedures/auth/login.js';
import { loginExternal } from './procedures/auth/login-external.js';
import { logout } from './procedures/auth/logout.js';
import { logoutAll } from './procedures/auth/logout-all.js';
import { me } from './procedures/auth/me.js';
import { reauthenticate } from './procedures/auth/reauthenticate.js';
import { refresh } from './procedures/auth/refresh.js';
import { revokeSession } from './procedures/auth/revoke-session.js';
import { totpConfirm } from './procedures/auth/totp-confirm.js';
import { totpDisable } from './procedures/auth/totp-disable.js';
import { totpEnroll } from './procedures/auth/totp-enroll.js';
import { getTransaction } from './procedures/common/get-transaction.js';
import { validateQr } from './procedures/common/validate-qr.js';
import { bindCard } from './procedures/member/bind-card.js';
import { generateQr } from './procedures/member/generate-qr.js';
import { getProfile } from './procedures/member/get-profile.js';
import { listCards } from './procedures/member/list-cards.js';
import { listPoints } from './procedures/member/list-points.js';
import { listTransactions as listMemberTransactions } from './procedures/member/list-transactions.js';
import { onCardChange } from './procedures/member/on-card-change.js';
import { recharge } from './procedures/member/recharge.js';
import { revokeQr } from './procedures/member/revoke-qr.js';
import { unbindCard } from './procedures/member/unbind-card.js';
import { updateProfile } from './procedures/member/update-profile.js';
import { charge } from './procedures/merchant/charge.js';
import { generateSettlement } from './procedures/merchant/generate-settlement.js';
import { getDailySummary } from './procedures/merchant/get-daily-summary.js';
import { listSettlements } from './procedures/merchant/list-settlements.js';
import { listTransactions as listMerchantTransactions } from './procedures/merchant/list-transactions.js';
import { onTransaction } from './procedures/merchant/on-transaction.js';
import { previewSettlement } from './procedures/merchant/preview-settlement.js';
import { refund } from './procedures/merchant/refund.js';
import { router } from './trpc.js';

/** What both transports serve: a procedure is reached by its path here, such as `merchant.charge`. */
export const appRouter = router({
  auth: router({
    login,
    loginExternal,
    logout,
    logoutAll,
    refresh,
    changePassword,
    me,
    listSessions,
    revokeSession,
    reauthenticate,
    totpEnroll,
    totpConfirm,
    totpDisable,
  }),
  member: router({
    listCards,
    getProfile,
    updateProfile,
    generateQr,
    revokeQr,
    recharge,
    listTransactions: listMemberTransactions,
    bindCard,
    unbindCard,
    listPoints,
    onCardChange,
  }),
  merchant: router({
    charge,
    refund,
    listTransactions: listMerchantTransactions,
    getDailySummary,
    previewSettlement,
    generateSettlement,
    listSettlements,
    onTransaction,
  }),
  admin: router({
    createMember,
    listMembers,
    getMember,
    updateMember,
    suspendMember,
    reactivateMember,
    resetMemberPassword,
    createMerchant,
    listMerchants,
    getMerchant,
    suspendMerchant,
    reactivateMerchant,
    resetMerchantPassword,
    listOperators,
    createOperator,
    updateOperator,
    issueCard,
    searchCards,
    getCard,
    freezeCard,
    unfreezeCard,
    reportCardLost,
    closeCard,
    adjustPoints,
    batchRotateQr,
    listTransactions: listAllTransactions,
    listSettlements: listAllSettlements,
    updateSettlementStatus,
    getStatistics,
    getTrends,
    listAuditEvents,
    exportAudit,
    verifyAudit,
    listSessions: listAllSessions,
    revokeSession: revokeAnySession,
    verifyLedger,
    expireCards,
    cleanExpired,
    onActivity,
  }),
  common: router({ validateQr, getTransaction }),
});

/** What typed clients are made from: inputs, outputs and errors of every procedure, without its code. */
export type AppRouter = typeof appRouter;
