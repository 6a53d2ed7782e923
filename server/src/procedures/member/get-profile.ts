import { GetProfileInput, GetProfileOutput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';
import { actingMember } from '../acting.js';

/** A member's own data, level and points. SQL: get_member_profile. */
export const getProfile = permittedProcedure('member:read_cards')
  .meta({
    openapi: {
      method: 'GET',
      path: '/member/profile',
      tags: ['member'],
      summary: "Show the member's own data and level",
    },
  })
  .input(GetProfileInput)
  .output(GetProfileOutput)
  .query(async ({ ctx, input }) => {
    const member = actingMember(ctx, input.member_id);
    return { profile: await ctx.row('get_member_profile', { p_member_id: member.id }, member.onBehalfOf) };
  });
