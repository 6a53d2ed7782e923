import { adminReactivateMember } from '@mps/shared';
import { implement } from '../../implement.js';
import { success } from '../success.js';

/** Brings a suspended member back. SQL: reactivate_member. */
export const reactivateMember = implement(adminReactivateMember, async ({ ctx, input }) => {
  const member = await ctx.row('reactivate_member', { p_member_id: input.member_id, p_reason: input.reason });
  return { ...success(ctx, adminReactivateMember), member };
});
