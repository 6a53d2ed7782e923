import { ListAllSettlementsInput, ListAllSettlementsOutput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';
import { readPage } from '../read-page.js';

/** The settlements of all merchants, newest first. SQL: search_settlements. */
export const listSettlements = permittedProcedure('admin:read_statistics')
  .meta({
    openapi: { method: 'GET', path: '/admin/settlements', tags: ['admin'], summary: 'List all settlements' },
  })
  .input(ListAllSettlementsInput)
  .output(ListAllSettlementsOutput)
  .query(async ({ ctx, input }) => {
    const { rows, ...page } = await readPage(
      ctx,
      'search_settlements',
      { p_merchant_code: input.merchant_code, p_mode: input.mode, p_status: input.status },
      input,
    );
    return { settlements: rows, ...page };
  });
