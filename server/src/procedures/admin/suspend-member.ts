import { SuspendMemberInput, SuspendMemberOutput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';
import { success } from '../success.js';

/** Suspends a member and ends its logins and codes. SQL: admin_suspend_member. */
export const suspendMember = permittedProcedure('admin:suspend_member')
  .meta({
    openapi: { method: 'POST', path: '/admin/members/suspend', tags: ['admin'], summary: 'Suspend a member' },
  })
  .input(SuspendMemberInput)
  .output(SuspendMemberOutput)
  .mutation(async ({ ctx, input }) => {
    const { member_id, reason } = input;
    const member = await ctx.row('admin_suspend_member', { p_member_id: member_id, p_reason: reason });
    await ctx.services.sessions.forget({ role: 'member', subjectId: member.member_id });
    return { ...success(ctx, 'memberSuspended'), member };
  });
