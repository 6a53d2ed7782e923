import { UpdateProfileInput, UpdateProfileOutput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';
import { actingMember } from '../acting.js';

/** Changes the member's own name. SQL: update_member_profile. */
export const updateProfile = permittedProcedure('member:bind_card')
  .meta({
    openapi: { method: 'PATCH', path: '/member/profile', tags: ['member'], summary: "Change the member's own name" },
  })
  .input(UpdateProfileInput)
  .output(UpdateProfileOutput)
  .mutation(async ({ ctx, input }) => {
    const member = actingMember(ctx, input.member_id);
    const args = { p_member_id: member.id, p_name: input.name };
    const profile = await ctx.row('update_member_profile', args, member.onBehalfOf);
    // Logins repeat the name.
    await ctx.services.sessions.forget({ role: 'member', subjectId: member.id });
    return { success: true as const, profile };
  });
