import { adminListApprovals } from '@mps/shared';
import { implement } from '../../implement.js';
import { readPage } from '../read-page.js';
import { approvalOf } from './approval-of.js';

/** The approvals that the caller may see, newest first. SQL: list_approvals. */
export const listApprovals = implement(adminListApprovals, async ({ ctx, input }) => {
  const { rows, ...page } = await readPage(
    ctx,
    'list_approvals',
    { p_state: input.state, p_mine: input.mine, p_waiting_for_me: input.waiting_for_me },
    input,
  );
  return { approvals: rows.map(approvalOf), ...page };
});
