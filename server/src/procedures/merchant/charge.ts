import { ChargeInput, ChargeOutput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';
import { actingMerchant } from '../acting.js';
import { idempotencyKey, markReplay } from '../idempotency.js';

/** Charges the card whose payment code a customer shows. SQL: merchant_charge_by_qr. */
export const charge = permittedProcedure('merchant:charge')
  .meta({
    openapi: {
      method: 'POST',
      path: '/merchant/charge',
      tags: ['merchant'],
      summary: 'Charge a card by its payment code',
    },
    moneyWrite: true,
  })
  .input(ChargeInput)
  .output(ChargeOutput)
  .mutation(async ({ ctx, input }) => {
    const merchant = await actingMerchant(ctx, input.merchant_code);
    const row = await ctx.row(
      'merchant_charge_by_qr',
      {
        p_merchant_code: merchant.code,
        p_qr_plain: input.qr_plain,
        p_raw_amount: input.amount,
        p_idempotency_key: idempotencyKey(ctx, input.idempotency_key),
        p_tag: input.tag,
        p_external_order_id: input.external_order_id,
      },
      merchant.onBehalfOf,
    );
    markReplay(ctx, row.replayed);
    return {
      success: true as const,
      transaction: row,
      customer_info: {
        card_no: row.card_no,
        card_type: row.card_type,
        member_level: row.level,
        balance_after: row.balance_after,
      },
      replayed: row.replayed,
    };
  });
