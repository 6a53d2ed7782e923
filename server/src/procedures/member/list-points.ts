import { memberListPoints } from '@mps/shared';
import { implement } from '../../implement.js';
import { actingForMember } from '../acting.js';
import { readPage } from '../read-page.js';

/** The point ledger of a card that the member sees. SQL: list_point_ledger. */
export const listPoints = implement(memberListPoints, async ({ ctx, input }) => {
  const { rows, ...page } = await readPage(
    ctx,
    'list_point_ledger',
    { p_card_id: input.card_id },
    input,
    actingForMember(ctx, input.member_id),
  );
  return { points: rows, ...page };
});
