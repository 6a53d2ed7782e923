import { z } from 'zod';
import { SettlementMode, SettlementStatus, Timestamp, Uuid } from '../../fields.js';
import { Money } from '../../money.js';

/** A settlement as every answer shows it. It holds what was unsettled before `period_end`; the net may be negative. */
export const Settlement = z.object({
  id: Uuid,
  merchant_id: Uuid,
  mode: SettlementMode,
  period_start: Timestamp,
  period_end: Timestamp,
  payment_count: z.int(),
  payment_amount: Money,
  refund_count: z.int(),
  refund_amount: Money,
  total_amount: Money.meta({ description: 'Payments less refunds' }),
  total_tx_count: z.int(),
  status: SettlementStatus,
  created_at: Timestamp,
});
