import { commonListEvents, ListEventsOutput } from '@mps/shared';
import { implement } from '../../implement.js';

/** What happened after an event, for readers that must miss nothing. SQL: list_events. */
export const listEvents = implement(commonListEvents, async ({ ctx, input }) => {
  const row = await ctx.row('list_events', {
    p_after: input.after ?? 0,
    p_type: input.type ?? null,
    p_limit: input.limit,
  });
  return ListEventsOutput.parse(row);
});
