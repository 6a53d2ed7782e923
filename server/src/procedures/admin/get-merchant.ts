import { adminGetMerchant } from '@mps/shared';
import { implement } from '../../implement.js';

/** One merchant with its business day so far. SQL: get_merchant. */
export const getMerchant = implement(adminGetMerchant, async ({ ctx, input }) => ({
  merchant: await ctx.row('get_merchant', { p_merchant_id: input.merchant_id }),
}));
