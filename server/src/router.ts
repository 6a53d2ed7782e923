/** The contents of the API: every procedure by its name. Where it lives follows from the name. */
import { changePassword } from './procedures/auth/change-password.js';
import { listSessions } from './procedures/auth/list-sessions.js';
import { login } from './procedures/auth/login.js';
import { logout } from './procedures/auth/logout.js';
import { logoutAll } from './procedures/auth/logout-all.js';
import { me } from './procedures/auth/me.js';
import { refresh } from './procedures/auth/refresh.js';
import { revokeSession } from './procedures/auth/revoke-session.js';
import { getTransaction } from './procedures/common/get-transaction.js';
import { validateQr } from './procedures/common/validate-qr.js';
import { bindCard } from './procedures/member/bind-card.js';
import { generateQr } from './procedures/member/generate-qr.js';
import { getProfile } from './procedures/member/get-profile.js';
import { listCards } from './procedures/member/list-cards.js';
import { listPoints } from './procedures/member/list-points.js';
import { listTransactions as listMemberTransactions } from './procedures/member/list-transactions.js';
import { recharge } from './procedures/member/recharge.js';
import { revokeQr } from './procedures/member/revoke-qr.js';
import { unbindCard } from './procedures/member/unbind-card.js';
import { charge } from './procedures/merchant/charge.js';
import { generateSettlement } from './procedures/merchant/generate-settlement.js';
import { getDailySummary } from './procedures/merchant/get-daily-summary.js';
import { listSettlements } from './procedures/merchant/list-settlements.js';
import { listTransactions as listMerchantTransactions } from './procedures/merchant/list-transactions.js';
import { refund } from './procedures/merchant/refund.js';
import { router } from './trpc.js';

export const appRouter = router({
  auth: router({ login, logout, logoutAll, refresh, changePassword, me, listSessions, revokeSession }),
  member: router({
    listCards,
    getProfile,
    generateQr,
    revokeQr,
    recharge,
    listTransactions: listMemberTransactions,
    bindCard,
    unbindCard,
    listPoints,
  }),
  merchant: router({
    charge,
    refund,
    listTransactions: listMerchantTransactions,
    getDailySummary,
    generateSettlement,
    listSettlements,
  }),
  common: router({ validateQr, getTransaction }),
});

export type AppRouter = typeof appRouter;
