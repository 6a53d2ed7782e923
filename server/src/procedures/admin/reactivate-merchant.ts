import { adminReactivateMerchant } from '@mps/shared';
import { implement } from '../../implement.js';
import { success } from '../success.js';

/** Brings a suspended merchant back. SQL: reactivate_merchant. */
export const reactivateMerchant = implement(adminReactivateMerchant, async ({ ctx, input }) => {
  const { merchant_id, reason } = input;
  const merchant = await ctx.row('reactivate_merchant', { p_merchant_id: merchant_id, p_reason: reason });
  return { ...success(ctx, adminReactivateMerchant), merchant };
});
