import { GetMerchantInput, GetMerchantOutput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';

/** One merchant with its business day so far. SQL: get_merchant. */
export const getMerchant = permittedProcedure('admin:manage_merchants')
  .meta({
    openapi: { method: 'GET', path: '/admin/merchants/{merchant_id}', tags: ['admin'], summary: 'Show a merchant' },
  })
  .input(GetMerchantInput)
  .output(GetMerchantOutput)
  .query(async ({ ctx, input }) => ({
    merchant: await ctx.row('get_merchant', { p_merchant_id: input.merchant_id }),
  }));
