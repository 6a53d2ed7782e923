import { z } from 'zod';
import { Reason, SettlementMode, SettlementStatus, Timestamp, Uuid } from '../../fields.js';
import { Money } from '../../money.js';
import { contract } from '../contract.js';

/** Pending becomes settled, settled becomes paid; what is not paid yet can fail. */
export const UpdateSettlementStatusInput = z.strictObject({
  settlement_id: Uuid,
  status: SettlementStatus,
  reason: Reason.optional(),
});
export type UpdateSettlementStatusInput = z.infer<typeof UpdateSettlementStatusInput>;

/** The settlement as it is now; its sums never change. */
export const UpdateSettlementStatusOutput = z.object({
  success: z.literal(true),
  settlement: z.object({
    id: Uuid,
    merchant_id: Uuid,
    merchant_code: z.string(),
    mode: SettlementMode,
    period_start: Timestamp,
    period_end: Timestamp,
    total_amount: Money,
    total_tx_count: z.int(),
    status: SettlementStatus,
    created_at: Timestamp,
    updated_at: Timestamp,
  }),
});
export type UpdateSettlementStatusOutput = z.infer<typeof UpdateSettlementStatusOutput>;

export const adminUpdateSettlementStatus = contract({
  name: 'admin.updateSettlementStatus',
  kind: 'mutation',
  rest: { method: 'POST', path: '/admin/settlements/{settlement_id}/status' },
  access: 'admin:settle',
  risk: 'money',
  proof: 'recent',
  summary: "Change a settlement's status",
  description: 'Moves a settlement on: settled, paid or failed.',
  input: UpdateSettlementStatusInput,
  output: UpdateSettlementStatusOutput,
  errors: ['PERMISSION_DENIED', 'INVALID_STATE_TRANSITION', 'NOT_FOUND', 'VALIDATION_FAILED'],
  sql: 'update_settlement_status',
  idempotency: '48h',
  approval: 'pay_settlement',
  event: { kind: 'settlement', audience: [{ topic: 'merchant', column: 'merchant_id' }] },
  audit: ['settlement.status'],
});
