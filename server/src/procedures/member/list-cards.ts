import { ListCardsInput, ListCardsOutput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';
import { actingMember } from '../acting.js';

/** Every card that a member owns or is bound to, with totals. SQL: list_member_cards. */
export const listCards = permittedProcedure('member:read_cards')
  .meta({
    openapi: { method: 'GET', path: '/member/cards', tags: ['member'], summary: 'List cards with balances and points' },
  })
  .input(ListCardsInput)
  .output(ListCardsOutput)
  .query(async ({ ctx, input }) => {
    const member = actingMember(ctx, input.member_id);
    const rows = await ctx.rows('list_member_cards', { p_member_id: member.id }, member.onBehalfOf);
    const [first] = rows;
    return {
      cards: rows,
      summary: {
        total_cards: first?.total_cards ?? 0,
        active_cards: first?.active_cards ?? 0,
        total_balance: first?.total_balance ?? 0,
        total_points: first?.total_points ?? 0,
      },
    };
  });
