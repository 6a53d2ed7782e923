import { ListOperatorsInput, ListOperatorsOutput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';
import { readPage } from '../read-page.js';

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
    const { rows, ...page } = await readPage(ctx, 'list_operators', { p_merchant_id: input.merchant_id }, input);
    return { operators: rows, ...page };
  });
