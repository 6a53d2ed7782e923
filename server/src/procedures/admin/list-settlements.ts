import { adminListSettlements } from '@mps/shared';
import { implement } from '../../implement.js';
import { readPage } from '../read-page.js';

/** The settlements of all merchants, newest first. SQL: search_settlements. */
export const listSettlements = implement(adminListSettlements, async ({ ctx, input }) => {
  const { rows, ...page } = await readPage(
    ctx,
    'search_settlements',
    { p_merchant_code: input.merchant_code, p_mode: input.mode, p_status: input.status },
    input,
  );
  return { settlements: rows, ...page };
});
