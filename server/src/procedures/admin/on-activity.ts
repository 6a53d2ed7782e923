import { adminOnActivity } from '@mps/shared';
import { implement } from '../../implement.js';
import { liveStream } from '../live-stream.js';

/** Everything that changes, as it happens. */
export const onActivity = implement(adminOnActivity, async function* ({ ctx, input, signal }) {
  const topics = new Set(['admin'] as const);
  yield* liveStream(ctx, {
    hub: ctx.services.events,
    topics: () => topics,
    lastEventId: input.lastEventId ?? null,
    signal,
  });
});
