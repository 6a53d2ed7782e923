import { z } from 'zod';
import { Timestamp, TxNo, TxStatus, Uuid } from '../../fields.js';
import { Money } from '../../money.js';
import { contract } from '../contract.js';
import { ActedBy, TransactionRow } from '../parts/transaction.js';

/** Which transaction; TX_NOT_FOUND also for one that the caller may not see. */
export const GetTransactionInput = z.strictObject({ tx_no: TxNo });

/** A refund of the transaction. */
export const RefundRow = z.object({
  id: Uuid,
  tx_no: z.string(),
  refunded_amount: Money,
  points_reversed: z.int(),
  reason: z.string().nullable(),
  status: TxStatus,
  created_at: Timestamp,
});

/** One transaction in full, with its refunds and what may still be refunded. */
export const GetTransactionOutput = z.object({
  transaction: TransactionRow.extend({
    merchant_code: z.string().nullable(),
    operator: z.string().nullable(),
    tag: z.record(z.string(), z.unknown()),
    external_order_id: z.string().nullable(),
    refunds: z.array(RefundRow).meta({ description: 'The newest 200, oldest first' }),
    refund_count: z.int().meta({ description: 'Of all refunds' }),
    remaining_refundable: Money.nullable().meta({ description: 'Null but for payments' }),
    acted_by: ActedBy,
  }),
});

export const commonGetTransaction = contract({
  name: 'common.getTransaction',
  kind: 'query',
  rest: { method: 'GET', path: '/common/transactions/{tx_no}' },
  access: 'login',
  risk: 'read',
  proof: 'none',
  summary: 'Show a transaction with its refunds',
  description:
    'One transaction with its refunds, for the member, the merchant or the administrator whom it concerns; to anybody else it does not exist.',
  input: GetTransactionInput,
  output: GetTransactionOutput,
  errors: ['TX_NOT_FOUND'],
  sql: 'get_transaction_detail',
  idempotency: 'none',
  audit: [],
});
