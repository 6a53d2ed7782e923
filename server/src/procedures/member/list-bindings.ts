import { memberListBindings } from '@mps/shared';
import { implement } from '../../implement.js';
import { actingForMember } from '../acting.js';
import { readPage } from '../read-page.js';

/** Everybody who may use a card, for its owner. SQL: list_card_bindings. */
export const listBindings = implement(memberListBindings, async ({ ctx, input }) => {
  const onBehalfOf = actingForMember(ctx, input.member_id);
  const args = { p_card_id: input.card_id };
  const { rows, ...page } = await readPage(ctx, 'list_card_bindings', args, input, onBehalfOf);
  return { bindings: rows, ...page };
});
