import { adminSuspendMember } from '@mps/shared';
import { implement } from '../../implement.js';
import { success } from '../success.js';

/** Suspends a member and ends its logins and codes. SQL: admin_suspend_member. */
export const suspendMember = implement(adminSuspendMember, async ({ ctx, input }) => {
  const { member_id, reason } = input;
  const member = await ctx.row('admin_suspend_member', { p_member_id: member_id, p_reason: reason });
  return { ...success(ctx, adminSuspendMember), member };
});
