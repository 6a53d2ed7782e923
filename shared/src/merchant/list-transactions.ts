import { z } from 'zod';
import { MerchantCode } from '../fields.js';
import { pageOutputFields } from '../pagination.js';
import { TransactionRow, transactionFilterFields } from '../transaction.js';

export const ListMerchantTransactionsInput = z.strictObject({
  ...transactionFilterFields,
  merchant_code: MerchantCode.optional(),
});

export const ListMerchantTransactionsOutput = z.object({
  transactions: z.array(TransactionRow.extend({ operator: z.string().nullable() })),
  ...pageOutputFields,
});
