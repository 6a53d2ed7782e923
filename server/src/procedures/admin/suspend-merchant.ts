import { adminSuspendMerchant } from '@mps/shared';
import { implement } from '../../implement.js';
import { success } from '../success.js';

/** Suspends a merchant and ends the logins of everybody who works there. SQL: admin_suspend_merchant. */
export const suspendMerchant = implement(adminSuspendMerchant, async ({ ctx, input }) => {
  const { merchant_id, reason } = input;
  const merchant = await ctx.row('admin_suspend_merchant', { p_merchant_id: merchant_id, p_reason: reason });
  return { ...success(ctx, adminSuspendMerchant), merchant };
});
