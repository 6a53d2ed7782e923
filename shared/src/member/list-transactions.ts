import { z } from 'zod';
import { Uuid } from '../fields.js';
import { pageOutputFields } from '../pagination.js';
import { TransactionRow, transactionFilterFields } from '../transaction.js';

/** The transactions of the caller, or of the member that an administrator names. */
export const ListMemberTransactionsInput = z.strictObject({ ...transactionFilterFields, member_id: Uuid.optional() });

/** The member's own transactions and all of the cards that they own, newest first. */
export const ListMemberTransactionsOutput = z.object({ transactions: z.array(TransactionRow), ...pageOutputFields });
