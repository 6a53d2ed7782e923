import { ListAllSettlementsInput, ListAllSettlementsOutput, nextCursorOf, paginationOf } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';

/** The settlements of all merchants, newest first. SQL: search_settlements. */
export const listSettlements = permittedProcedure('admin:read_statistics')
  .meta({
    openapi: { method: 'GET', path: '/admin/settlements', tags: ['admin'], summary: 'List all settlements' },
  })
  .input(ListAllSettlementsInput)
  .output(ListAllSettlementsOutput)
  .query(async ({ ctx, input }) => {
    const rows = await ctx.rows('search_settlements', {
      p_merchant_code: input.merchant_code,
      p_mode: input.mode,
      p_status: input.status,
      p_limit: input.limit,
      p_offset: input.offset,
      p_cursor: input.cursor,
    });
    return { settlements: rows, pagination: paginationOf(input, rows), next_cursor: nextCursorOf(rows) };
  });
