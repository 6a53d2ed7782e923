import { ListOperatorsInput, ListOperatorsOutput, nextCursorOf, paginationOf } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';

/** The named operators of a merchant, newest first. SQL: list_operators. */
export const listOperators = permittedProcedure('admin:manage_merchants')
  .meta({
    openapi: {
      method: 'GET',
      path: '/admin/merchants/{merchant_id}/operators',
      tags: ['admin'],
      summary: "List a merchant's operators",
    },
  })
  .input(ListOperatorsInput)
  .output(ListOperatorsOutput)
  .query(async ({ ctx, input }) => {
    const rows = await ctx.rows('list_operators', {
      p_merchant_id: input.merchant_id,
      p_limit: input.limit,
      p_offset: input.offset,
      p_cursor: input.cursor,
    });
    return { operators: rows, pagination: paginationOf(input, rows), next_cursor: nextCursorOf(rows) };
  });
