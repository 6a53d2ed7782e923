import { adminCancelApproval } from '@mps/shared';
import { implement } from '../../implement.js';
import { approvalOf } from './approval-of.js';

/** Takes back what the caller asked for. SQL: cancel_approval. */
export const cancelApproval = implement(adminCancelApproval, async ({ ctx, input }) => ({
  success: true as const,
  approval: approvalOf(await ctx.row('cancel_approval', { p_approval_id: input.approval_id })),
}));
