import { merchantOnTransaction } from '@mps/shared';
import { implement } from '../../implement.js';
import { actingMerchant } from '../acting.js';
import { liveStream } from '../live-stream.js';

/** The merchant's charges, refunds and settlements as they happen, whoever makes them. */
export const onTransaction = implement(merchantOnTransaction, async function* ({ ctx, input, signal }) {
  const merchant = await actingMerchant(ctx, input.merchant_code);
  const topics = new Set([`merchant:${merchant.id}`] as const);
  yield* liveStream(ctx, {
    hub: ctx.services.events,
    topics: () => topics,
    lastEventId: input.lastEventId ?? null,
    signal,
  });
});
