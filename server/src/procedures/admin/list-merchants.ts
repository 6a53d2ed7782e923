import { adminListMerchants } from '@mps/shared';
import { implement } from '../../implement.js';
import { readPage } from '../read-page.js';

/** Merchants, newest first, by a part of code, name or contact. SQL: list_merchants. */
export const listMerchants = implement(adminListMerchants, async ({ ctx, input }) => {
  const { rows, ...page } = await readPage(
    ctx,
    'list_merchants',
    { p_search: input.search, p_status: input.status },
    input,
  );
  return { merchants: rows, ...page };
});
