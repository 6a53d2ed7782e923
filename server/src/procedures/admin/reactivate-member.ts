import { ReactivateMemberInput, ReactivateMemberOutput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';
import { success } from '../success.js';

/** Brings a suspended member back. SQL: reactivate_member. */
export const reactivateMember = permittedProcedure('admin:suspend_member')
  .meta({
    openapi: { method: 'POST', path: '/admin/members/reactivate', tags: ['admin'], summary: 'Reactivate a member' },
  })
  .input(ReactivateMemberInput)
  .output(ReactivateMemberOutput)
  .mutation(async ({ ctx, input }) => {
    const member = await ctx.row('reactivate_member', { p_member_id: input.member_id, p_reason: input.reason });
    return { ...success(ctx, 'memberReactivated'), member };
  });
