import { z } from 'zod';
import { Uuid } from '../../fields.js';
import { contract } from '../contract.js';
import { Approval } from '../parts/approval.js';

/** The approval's id, as the call that needs it was answered with. */
export const GetApprovalInput = z.strictObject({ approval_id: Uuid });
export type GetApprovalInput = z.infer<typeof GetApprovalInput>;

/** The approval as it is now. */
export const GetApprovalOutput = z.object({ approval: Approval });
export type GetApprovalOutput = z.infer<typeof GetApprovalOutput>;

export const adminGetApproval = contract({
  name: 'admin.getApproval',
  kind: 'query',
  rest: { method: 'GET', path: '/admin/approvals/{approval_id}' },
  access: 'administrator',
  risk: 'read',
  proof: 'none',
  summary: 'Get an approval',
  description: 'One call that needs a second person, or what became of it. For its maker, and whoever may decide it.',
  input: GetApprovalInput,
  output: GetApprovalOutput,
  errors: ['PERMISSION_DENIED', 'APPROVAL_NOT_FOUND'],
  sql: 'get_approval',
  idempotency: 'none',
  audit: [],
});
