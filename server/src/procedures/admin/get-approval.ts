import { adminGetApproval } from '@mps/shared';
import { implement } from '../../implement.js';
import { approvalOf } from './approval-of.js';

/** One call that needs a second person. SQL: get_approval. */
export const getApproval = implement(adminGetApproval, async ({ ctx, input }) => ({
  approval: approvalOf(await ctx.row('get_approval', { p_approval_id: input.approval_id })),
}));
