import { ListSettlementsInput, ListSettlementsOutput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';
import { actingMerchant } from '../acting.js';
import { readPage } from '../read-page.js';

/** A merchant's settlements, newest first. SQL: list_settlements. */
export const listSettlements = permittedProcedure('merchant:read_settlements')
  .meta({
    openapi: { method: 'GET', path: '/merchant/settlements', tags: ['merchant'], summary: 'List settlements' },
  })
  .input(ListSettlementsInput)
  .output(ListSettlementsOutput)
  .query(async ({ ctx, input }) => {
    const merchant = await actingMerchant(ctx, input.merchant_code);
    const { rows, ...page } = await readPage(
      ctx,
      'list_settlements',
      { p_merchant_id: merchant.id },
      input,
      merchant.onBehalfOf,
    );
    return { settlements: rows, ...page };
  });
