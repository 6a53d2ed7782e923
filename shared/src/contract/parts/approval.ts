import { z } from 'zod';
import { Timestamp, Uuid } from '../../fields.js';

/** What administrators do above a limit with a second person alone; `mps.approval_limits` has the limit of each. */
export const APPROVAL_OPERATIONS = ['adjust_points', 'issue_card', 'pay_settlement', 'recharge'] as const;
/** One of APPROVAL_OPERATIONS, as contracts and approvals name it. */
export type ApprovalOperation = (typeof APPROVAL_OPERATIONS)[number];

/**
 * `cancelled` by its maker, `expired` after 24 hours, `void`: approved, but without effect, because what the checker
 * saw had changed. Only `approved` has had an effect.
 */
export const ApprovalState = z.enum(['pending', 'approved', 'refused', 'cancelled', 'expired', 'void']);
export type ApprovalState = z.infer<typeof ApprovalState>;

/**
 * Answered in place of a result, over REST with the status 202: the call waits for a second person, and nothing else
 * was written.
 */
export const ApprovalRequested = z.object({
  approval: z.object({
    id: Uuid.meta({ description: "The approval's id, for GET /admin/approvals/{approval_id}" }),
    state: ApprovalState,
    expires_at: Timestamp,
  }),
});
export type ApprovalRequested = z.infer<typeof ApprovalRequested>;

/** A call of an administrator (the maker) that waits for a second person (the checker), or what became of it. */
export const Approval = z.object({
  id: Uuid,
  operation: z.enum(APPROVAL_OPERATIONS),
  amount: z.number().meta({ description: 'In the currency of the installation, or points for adjust_points' }),
  object_type: z.string().meta({ description: 'What it is about: card, member or settlement' }),
  object_id: z.string(),
  details: z.record(z.string(), z.unknown()).meta({
    description: 'What the checker decides about, by the names of fields: numbers, status, amounts, reason',
    example: { card_no: 'STD00000001', amount: 20_000 },
  }),
  state: ApprovalState,
  created_at: Timestamp,
  expires_at: Timestamp,
  maker_id: Uuid.meta({ description: 'The administrator who made the call' }),
  maker_name: z.string(),
  decided_at: Timestamp.nullable(),
  decided_by_name: z
    .string()
    .nullable()
    .meta({ description: 'The administrator who decided; the maker where it is cancelled' }),
  reason: z.string().nullable().meta({ description: "The checker's words" }),
  void_reason: z.string().nullable().meta({
    description:
      'Why it had no effect: an error code, or OBJECT_CHANGED, MAKER_NOT_PERMITTED, ALREADY_DONE (an order number that was credited since)',
  }),
  result: z
    .record(z.string(), z.unknown())
    .nullable()
    .meta({ description: 'What the approved call has written, such as tx_no and balance_after' }),
  is_own: z.boolean().meta({ description: 'Whether the caller is the maker' }),
  can_decide: z.boolean().meta({ description: 'Whether the caller could approve or refuse it now' }),
});
export type Approval = z.infer<typeof Approval>;
