import { z } from 'zod';
import { Uuid } from '../../fields.js';
import { contract } from '../contract.js';
import { Approval } from '../parts/approval.js';

/** The approval that its maker takes back. */
export const CancelApprovalInput = z.strictObject({ approval_id: Uuid });
export type CancelApprovalInput = z.infer<typeof CancelApprovalInput>;

/** The approval, cancelled; nothing of it has happened. */
export const CancelApprovalOutput = z.object({ success: z.literal(true), approval: Approval });
export type CancelApprovalOutput = z.infer<typeof CancelApprovalOutput>;

export const adminCancelApproval = contract({
  name: 'admin.cancelApproval',
  kind: 'mutation',
  rest: { method: 'POST', path: '/admin/approvals/{approval_id}/cancel' },
  access: 'administrator',
  risk: 'write',
  proof: 'none',
  summary: "Cancel one's own request",
  description: 'Takes back a call that still waits for a second person. Only its maker may.',
  input: CancelApprovalInput,
  output: CancelApprovalOutput,
  errors: ['PERMISSION_DENIED', 'APPROVAL_NOT_FOUND', 'APPROVAL_DECIDED', 'VALIDATION_FAILED'],
  sql: 'cancel_approval',
  idempotency: '48h',
  event: { kind: 'approval', audience: [] },
  audit: ['approval.cancel'],
});
