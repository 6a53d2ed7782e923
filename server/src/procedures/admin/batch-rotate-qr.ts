import { BatchRotateQrInput, BatchRotateQrOutput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';
import { success } from '../success.js';

/** Cards a transaction: with more, charges at the tills would wait for the locks. */
const BATCH_CARDS = 500;
// What SQL brings a lifetime into; the answer tells the lifetime that the codes really have.
const MIN_TTL_SECONDS = 30;
const MAX_TTL_SECONDS = 7_200;

/** Replaces the live codes of all active cards, batch by batch. SQL: cron_rotate_qr_tokens. */
export const batchRotateQr = permittedProcedure('admin:batch_operations')
  .meta({
    openapi: { method: 'POST', path: '/admin/qr/batch-rotate', tags: ['admin'], summary: 'Replace all payment codes' },
  })
  .input(BatchRotateQrInput)
  .output(BatchRotateQrOutput)
  .mutation(async ({ ctx, input }) => {
    const ttlSeconds = Math.min(Math.max(input.ttl_seconds, MIN_TTL_SECONDS), MAX_TTL_SECONDS);
    const args = { p_ttl_seconds: ttlSeconds, p_batch_size: BATCH_CARDS };
    const first = await ctx.row('cron_rotate_qr_tokens', args);
    let affectedCards = first.affected;
    for (let batch = first; batch.affected > 0; affectedCards += batch.affected) {
      batch = await ctx.row('cron_rotate_qr_tokens', { ...args, p_issued_before: first.executed_at });
    }
    return {
      ...success(ctx, 'codesRotated'),
      result: { affected_cards: affectedCards, ttl_seconds: ttlSeconds, executed_at: first.executed_at },
    };
  });
