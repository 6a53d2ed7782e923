import { z } from 'zod';
import { MerchantCode, Uuid } from '../../fields.js';
import { contract } from '../contract.js';
import { pageOutputFields } from '../parts/pagination.js';
import { TransactionRow, transactionFilterFields } from '../parts/transaction.js';

/** The transactions of everybody, or those that the filters name. */
export const ListAllTransactionsInput = z.strictObject({
  ...transactionFilterFields,
  member_id: Uuid.optional(),
  merchant_code: MerchantCode.optional(),
  card_id: Uuid.optional(),
});
export type ListAllTransactionsInput = z.infer<typeof ListAllTransactionsInput>;

/** Transactions with their members and merchants, newest first. */
export const ListAllTransactionsOutput = z.object({
  transactions: z.array(
    TransactionRow.extend({
      member_id: Uuid.nullable(),
      member_no: z.string().nullable(),
      member_name: z.string().nullable(),
      merchant_code: z.string().nullable(),
    }),
  ),
  ...pageOutputFields,
});
export type ListAllTransactionsOutput = z.infer<typeof ListAllTransactionsOutput>;

export const adminListTransactions = contract({
  name: 'admin.listTransactions',
  kind: 'query',
  rest: { method: 'GET', path: '/admin/transactions' },
  access: 'admin:read_transactions',
  risk: 'read',
  proof: 'none',
  summary: 'List all transactions',
  description: 'The transactions of all members and merchants, newest first.',
  input: ListAllTransactionsInput,
  output: ListAllTransactionsOutput,
  errors: ['PERMISSION_DENIED', 'MERCHANT_NOT_FOUND', 'INVALID_PERIOD', 'INVALID_CURSOR'],
  sql: 'list_transactions',
  idempotency: 'none',
  audit: [],
});
