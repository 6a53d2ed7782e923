import { adminListOperators } from '@mps/shared';
import { implement } from '../../implement.js';
import { readPage } from '../read-page.js';

/** The named operators of a merchant, newest first. SQL: list_operators. */
export const listOperators = implement(adminListOperators, async ({ ctx, input }) => {
  const { rows, ...page } = await readPage(ctx, 'list_operators', { p_merchant_id: input.merchant_id }, input);
  return { operators: rows, ...page };
});
