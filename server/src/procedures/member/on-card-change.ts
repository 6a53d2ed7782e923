import { OnCardChangeInput } from '@mps/shared';
import type { Topic } from '../../events/event-hub.js';
import { permittedProcedure } from '../../trpc.js';
import { actingMember } from '../acting.js';
import { liveStream } from '../live-stream.js';

/** Changes of the cards that a member owns or is bound to. SQL: list_member_cards, for which cards those are. */
export const onCardChange = permittedProcedure('member:read_cards')
  .input(OnCardChangeInput)
  .subscription(async function* ({ ctx, input, signal }) {
    const member = actingMember(ctx, input.member_id);
    const own: Topic = `member:${member.id}`;
    const readTopics = async (): Promise<ReadonlySet<Topic>> => {
      const cards = await ctx.rows('list_member_cards', { p_member_id: member.id }, member.onBehalfOf);
      return new Set<Topic>([own, ...cards.map((card): Topic => `card:${card.id}`)]);
    };
    let topics = await readTopics();
    yield* liveStream(ctx, {
      hub: ctx.services.events,
      topics: () => topics,
      lastEventId: input.lastEventId ?? null,
      signal,
      onEvent: async ({ kind }) => {
        // A card that came or went changes what is listened to from here on.
        if (kind === 'card' || kind === 'binding') topics = await readTopics();
      },
    });
  });
