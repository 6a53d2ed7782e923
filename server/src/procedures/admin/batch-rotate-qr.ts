import { adminBatchRotateQr } from '@mps/shared';
import { implement } from '../../implement.js';
import { success } from '../success.js';

/** Cards a transaction: with more, charges at the tills would wait for the locks. */
const BATCH_CARDS = 500;

/** Replaces the live codes of all active cards, batch by batch. SQL: cron_rotate_qr_tokens. */
export const batchRotateQr = implement(adminBatchRotateQr, async ({ ctx, input }) => {
  const args = { p_ttl_seconds: input.ttl_seconds, p_batch_size: BATCH_CARDS };
  const first = await ctx.row('cron_rotate_qr_tokens', args);
  let affectedCards = first.affected;
  for (let batch = first; batch.affected > 0; affectedCards += batch.affected) {
    batch = await ctx.row('cron_rotate_qr_tokens', { ...args, p_issued_before: first.executed_at });
  }
  return {
    ...success(ctx, adminBatchRotateQr),
    result: { affected_cards: affectedCards, ttl_seconds: first.ttl_seconds, executed_at: first.executed_at },
  };
});
