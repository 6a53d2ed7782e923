import { z } from 'zod';
import { MerchantCode } from '../fields.js';
import { pageOutputFields } from '../pagination.js';
import { TransactionRow, transactionFilterFields } from '../transaction.js';

/** The transactions of the caller's merchant, or of the one that an administrator names. */
export const ListMerchantTransactionsInput = z.strictObject({
  ...transactionFilterFields,
  merchant_code: MerchantCode.optional(),
});

/** Transactions with who stood at the till, newest first; of members no more than the card's number. */
export const ListMerchantTransactionsOutput = z.object({
  transactions: z.array(TransactionRow.extend({ operator: z.string().nullable() })),
  ...pageOutputFields,
});
