import { adminDecideApproval } from '@mps/shared';
import { implement } from '../../implement.js';
import { approvalOf } from './approval-of.js';

/** Approves or refuses what another administrator asked for. SQL: decide_approval. */
export const decideApproval = implement(adminDecideApproval, async ({ ctx, input }) => {
  const row = await ctx.row('decide_approval', {
    p_approval_id: input.approval_id,
    p_approve: input.decision === 'approve',
    p_reason: input.reason,
  });
  return { success: true as const, approval: approvalOf(row) };
});
