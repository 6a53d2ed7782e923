import { OnActivityInput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';
import { liveStream } from '../live-stream.js';

/** Everything that changes, as it happens. */
export const onActivity = permittedProcedure('admin:read_statistics')
  .input(OnActivityInput)
  .subscription(async function* ({ ctx, input, signal }) {
    const topics = new Set(['admin'] as const);
    yield* liveStream(ctx, {
      hub: ctx.services.events,
      topics: () => topics,
      lastEventId: input.lastEventId ?? null,
      signal,
    });
  });
