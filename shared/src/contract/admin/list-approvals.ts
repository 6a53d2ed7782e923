import { z } from 'zod';
import { contract } from '../contract.js';
import { Approval, ApprovalState } from '../parts/approval.js';
import { pageFields, pageOutputFields } from '../parts/pagination.js';

/** Which approvals: all that the caller may see, unless a filter is set. */
export const ListApprovalsInput = z.strictObject({
  ...pageFields,
  state: ApprovalState.meta({ description: 'Only those in this state now' }).optional(),
  mine: z.boolean().meta({ description: 'true: those that the caller made; false: those of others' }).optional(),
  waiting_for_me: z.boolean().meta({ description: 'true: only those that the caller could decide now' }).optional(),
});
export type ListApprovalsInput = z.infer<typeof ListApprovalsInput>;

/** The approvals that the caller may see, newest first. */
export const ListApprovalsOutput = z.object({ approvals: z.array(Approval), ...pageOutputFields });
export type ListApprovalsOutput = z.infer<typeof ListApprovalsOutput>;

export const adminListApprovals = contract({
  name: 'admin.listApprovals',
  kind: 'query',
  rest: { method: 'GET', path: '/admin/approvals' },
  access: 'administrator',
  risk: 'read',
  proof: 'none',
  summary: 'List approvals',
  description: 'Calls that need a second person: those that the caller made, and those that the caller may decide.',
  input: ListApprovalsInput,
  output: ListApprovalsOutput,
  errors: ['PERMISSION_DENIED', 'INVALID_CURSOR'],
  sql: 'list_approvals',
  idempotency: 'none',
  audit: [],
});
