import { memberListTransactions } from '@mps/shared';
import { implement } from '../../implement.js';
import { actingMember } from '../acting.js';
import { readPage } from '../read-page.js';
import { transactionFilter } from '../transaction-filter.js';

/** A member's payments and recharges, and all that happened on cards the member owns. SQL: get_member_transactions. */
export const listTransactions = implement(memberListTransactions, async ({ ctx, input }) => {
  const member = actingMember(ctx, input.member_id);
  const args = { p_member_id: member.id, ...transactionFilter(input) };
  const { rows, ...page } = await readPage(ctx, 'get_member_transactions', args, input, member.onBehalfOf);
  return { transactions: rows, ...page };
});
