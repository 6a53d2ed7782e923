import { z } from 'zod';
import { Uuid } from '../../fields.js';
import { contract } from '../contract.js';
import { pageOutputFields } from '../parts/pagination.js';
import { ActedBy, TransactionRow, transactionFilterFields } from '../parts/transaction.js';

/** The transactions of the caller, or of the member that an administrator names. */
export const ListMemberTransactionsInput = z.strictObject({ ...transactionFilterFields, member_id: Uuid.optional() });

/** The member's own transactions and all of the cards that they own, newest first. */
export const ListMemberTransactionsOutput = z.object({
  transactions: z.array(TransactionRow.extend({ acted_by: ActedBy })),
  ...pageOutputFields,
});

export const memberListTransactions = contract({
  name: 'member.listTransactions',
  kind: 'query',
  rest: { method: 'GET', path: '/member/transactions' },
  access: 'member:read_transactions',
  risk: 'read',
  proof: 'none',
  summary: "List the member's transactions",
  description:
    "The member's payments and top-ups, and everything that happened on cards that the member owns, newest first.",
  input: ListMemberTransactionsInput,
  output: ListMemberTransactionsOutput,
  errors: ['PERMISSION_DENIED', 'INVALID_PERIOD', 'INVALID_CURSOR', 'VALIDATION_FAILED'],
  sql: 'get_member_transactions',
  idempotency: 'none',
  audit: [],
});
