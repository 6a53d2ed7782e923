import { z } from 'zod';
import { Uuid } from '../fields.js';
import { pageOutputFields } from '../pagination.js';
import { TransactionRow, transactionFilterFields } from '../transaction.js';

export const ListMemberTransactionsInput = z.strictObject({ ...transactionFilterFields, member_id: Uuid.optional() });

export const ListMemberTransactionsOutput = z.object({ transactions: z.array(TransactionRow), ...pageOutputFields });
