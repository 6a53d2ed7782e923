import { ListMerchantsInput, ListMerchantsOutput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';
import { readPage } from '../read-page.js';

/** Merchants, newest first, by a part of code, name or contact. SQL: list_merchants. */
export const listMerchants = permittedProcedure('admin:manage_merchants')
  .meta({
    openapi: { method: 'GET', path: '/admin/merchants', tags: ['admin'], summary: 'List and search merchants' },
  })
  .input(ListMerchantsInput)
  .output(ListMerchantsOutput)
  .query(async ({ ctx, input }) => {
    const { rows, ...page } = await readPage(
      ctx,
      'list_merchants',
      { p_search: input.search, p_status: input.status },
      input,
    );
    return { merchants: rows, ...page };
  });
