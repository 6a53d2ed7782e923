import { memberRecharge } from '@mps/shared';
import { idempotencyKey, markReplay } from '../../idempotency-key.js';
import { implement } from '../../implement.js';
import { actingForMember } from '../acting.js';

/** Tops up a card with money received elsewhere. SQL: user_recharge_card. */
export const recharge = implement(memberRecharge, async ({ ctx, input }) => {
  const key = idempotencyKey(ctx, input.idempotency_key);
  const row = await ctx.row(
    'user_recharge_card',
    {
      p_card_id: input.card_id,
      p_amount: input.amount,
      p_payment_method: input.payment_method,
      p_tag: input.tag,
      p_idempotency_key: key,
      p_external_order_id: input.external_order_id,
    },
    actingForMember(ctx, input.member_id),
  );
  markReplay(ctx, row.replayed);
  return { success: true as const, transaction: row, balance_after: row.balance_after, replayed: row.replayed };
});
