import { z } from 'zod';
import { Reason, Uuid } from '../../fields.js';
import { contract } from '../contract.js';
import { Approval } from '../parts/approval.js';

/** The decision on another administrator's call. */
export const DecideApprovalInput = z.strictObject({
  approval_id: Uuid,
  decision: z.enum(['approve', 'refuse']).meta({ description: 'Approved, it happens at once' }),
  reason: Reason.optional(),
});
export type DecideApprovalInput = z.infer<typeof DecideApprovalInput>;

/** The approval with its end: `approved` with the `result`, `refused`, or `void` with the `void_reason`. */
export const DecideApprovalOutput = z.object({ success: z.literal(true), approval: Approval });
export type DecideApprovalOutput = z.infer<typeof DecideApprovalOutput>;

export const adminDecideApproval = contract({
  name: 'admin.decideApproval',
  kind: 'mutation',
  rest: { method: 'POST', path: '/admin/approvals/{approval_id}/decide' },
  access: 'administrator',
  risk: 'money',
  proof: 'recent',
  summary: 'Approve or refuse a call',
  description:
    "Decides what another administrator asked for; needs the permissions of that operation. Approved, it happens at once, as its maker. It is void where status, owner or amounts have changed since. Asks for a recent proof of the caller's password.",
  input: DecideApprovalInput,
  output: DecideApprovalOutput,
  errors: ['PERMISSION_DENIED', 'APPROVAL_NOT_FOUND', 'APPROVAL_DECIDED', 'CANNOT_APPROVE_OWN', 'VALIDATION_FAILED'],
  sql: 'decide_approval',
  idempotency: '48h',
  event: { kind: 'approval', audience: [] },
  audit: ['approval.approve', 'approval.refuse', 'approval.void'],
});
