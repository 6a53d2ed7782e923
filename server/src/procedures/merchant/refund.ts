import { merchantRefund } from '@mps/shared';
import { idempotencyKey, markReplay } from '../../idempotency-key.js';
import { implement } from '../../implement.js';
import { actingMerchant } from '../acting.js';

/** Gives back all or a part of a payment. SQL: merchant_refund_tx. */
export const refund = implement(
  merchantRefund,
  async ({ ctx, input }) => {
    const key = idempotencyKey(ctx, input.idempotency_key);
    const merchant = await actingMerchant(ctx, input.merchant_code);
    const row = await ctx.row(
      'merchant_refund_tx',
      {
        p_merchant_code: merchant.code,
        p_original_tx_no: input.original_tx_no,
        p_refund_amount: input.refund_amount,
        p_tag: input.tag,
        p_reason: input.reason,
        p_idempotency_key: key,
      },
      merchant.onBehalfOf,
    );
    markReplay(ctx, row.replayed);
    return {
      success: true as const,
      refund: row,
      remaining_refundable: row.remaining_refundable,
      replayed: row.replayed,
    };
  },
  ({ refund_amount }) => ({ refundAmount: refund_amount }),
);
