import { merchantRefund } from '@mps/shared';
import type { Context } from '../../context.js';
import { idempotencyKey, markReplay } from '../../idempotency-key.js';
import { verifyOperator } from '../../identity/verify-operator.js';
import { implement } from '../../implement.js';
import { ApplicationError } from '../../lib/application-error.js';
import type { LoggedIn } from '../../trpc.js';
import { actingMerchant } from '../acting.js';

/** Gives back all or a part of a payment. SQL: find_credentials, merchant_refund_tx. */
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
        ...(input.approved_by === undefined ? {} : await approvalOf(ctx, input.approved_by)),
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
  // A manager beside proves their own password or PIN in the call itself.
  ({ refund_amount, approved_by }) => (approved_by === undefined ? { refundAmount: refund_amount } : null),
);

/** Verifies the manager beside a cashier. Their session is not opened, and the refund stays the cashier's. */
async function approvalOf(
  ctx: Context & LoggedIn,
  approval: { operator: string; password?: string | undefined; pin?: string | undefined },
) {
  const { session, actor, services } = ctx;
  if (session.role !== 'merchant') throw new ApplicationError('PERMISSION_DENIED');
  const isManager = ({ operator_role }: { operator_role: string | null }) => operator_role === 'manager';
  const verified = await verifyOperator(services, session, actor, approval, isManager, async (manager) => manager);
  return {
    p_approved_by: verified.account.operator_id,
    p_approval_hash: verified.hash,
    p_pin_up_to: services.config.reauthRefundAbove,
  };
}
