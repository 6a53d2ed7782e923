import { UpdateMemberInput, UpdateMemberOutput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';

/** Changes a member's name, phone or email. SQL: update_member. */
export const updateMember = permittedProcedure('admin:manage_members')
  .meta({
    openapi: { method: 'PATCH', path: '/admin/members/{member_id}', tags: ['admin'], summary: 'Edit a member' },
  })
  .input(UpdateMemberInput)
  .output(UpdateMemberOutput)
  .mutation(async ({ ctx, input }) => {
    // A field that is left out stays out of the JSON; null stays in it and takes the value away.
    const { member_id, ...changes } = input;
    const member = await ctx.row('update_member', { p_member_id: member_id, p_changes: changes });
    return { success: true as const, member };
  });
