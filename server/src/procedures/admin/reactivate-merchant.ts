import { ReactivateMerchantInput, ReactivateMerchantOutput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';
import { success } from '../success.js';

/** Brings a suspended merchant back. SQL: reactivate_merchant. */
export const reactivateMerchant = permittedProcedure('admin:suspend_merchant')
  .meta({
    openapi: { method: 'POST', path: '/admin/merchants/reactivate', tags: ['admin'], summary: 'Reactivate a merchant' },
  })
  .input(ReactivateMerchantInput)
  .output(ReactivateMerchantOutput)
  .mutation(async ({ ctx, input }) => {
    const { merchant_id, reason } = input;
    const merchant = await ctx.row('reactivate_merchant', { p_merchant_id: merchant_id, p_reason: reason });
    return { ...success(ctx, 'merchantReactivated'), merchant };
  });
