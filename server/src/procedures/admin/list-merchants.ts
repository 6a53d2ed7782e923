import { ListMerchantsInput, ListMerchantsOutput, nextCursorOf, paginationOf } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';

/** Merchants, newest first, by a part of code, name or contact. SQL: list_merchants. */
export const listMerchants = permittedProcedure('admin:manage_merchants')
  .meta({
    openapi: { method: 'GET', path: '/admin/merchants', tags: ['admin'], summary: 'List and search merchants' },
  })
  .input(ListMerchantsInput)
  .output(ListMerchantsOutput)
  .query(async ({ ctx, input }) => {
    const rows = await ctx.rows('list_merchants', {
      p_search: input.search,
      p_status: input.status,
      p_limit: input.limit,
      p_offset: input.offset,
      p_cursor: input.cursor,
    });
    return { merchants: rows, pagination: paginationOf(input, rows), next_cursor: nextCursorOf(rows) };
  });
