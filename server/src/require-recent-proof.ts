import type { Context } from './context.js';
import type { Actor } from './database/gateway.js';

/** What is at stake. A refund up to REAUTH_REFUND_ABOVE asks for no proof. */
export interface Stake {
  refundAmount?: number | string;
}

/**
 * Refuses what a stolen, still open login should not be able to do: the password has to have been proven within
 * REAUTH_AFTER. Logging in counts as proof, `auth.reauthenticate` renews it.
 *
 * Errors: PERMISSION_DENIED with the reason `reauthentication_required`.
 */
export async function requireRecentProof(ctx: Context & { actor: Actor }, { refundAmount }: Stake = {}): Promise<void> {
  const { config, database } = ctx.services;
  if (refundAmount !== undefined && config.reauthRefundAbove === null) return;
  await database.call(
    'require_recent_proof',
    {
      p_max_age_seconds: config.reauthAfterSeconds,
      ...(refundAmount === undefined ? {} : { p_amount: refundAmount, p_above: config.reauthRefundAbove }),
    },
    ctx.actor,
  );
}
