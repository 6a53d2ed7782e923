import { z } from 'zod';
import { MerchantCode } from '../../fields.js';
import { contract } from '../contract.js';
import { pageOutputFields } from '../parts/pagination.js';
import { TransactionRow, transactionFilterFields } from '../parts/transaction.js';

/** The transactions of the caller's merchant, or of the one that an administrator names. */
export const ListMerchantTransactionsInput = z.strictObject({
  ...transactionFilterFields,
  merchant_code: MerchantCode.optional(),
});

/** Transactions with who stood at the till, newest first; of members no more than the card's number. */
export const ListMerchantTransactionsOutput = z.object({
  transactions: z.array(TransactionRow),
  ...pageOutputFields,
});

export const merchantListTransactions = contract({
  name: 'merchant.listTransactions',
  kind: 'query',
  rest: { method: 'GET', path: '/merchant/transactions' },
  access: 'merchant:read_transactions',
  risk: 'read',
  proof: 'none',
  summary: "List the merchant's transactions",
  description: "The merchant's payments and refunds, newest first, without the identity of the members.",
  input: ListMerchantTransactionsInput,
  output: ListMerchantTransactionsOutput,
  errors: [
    'NOT_MERCHANT_USER',
    'PERMISSION_DENIED',
    'MERCHANT_NOT_FOUND',
    'INVALID_PERIOD',
    'INVALID_CURSOR',
    'VALIDATION_FAILED',
  ],
  sql: 'get_merchant_transactions',
  idempotency: 'none',
  audit: [],
});
