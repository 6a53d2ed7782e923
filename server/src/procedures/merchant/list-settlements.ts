import { ListSettlementsInput, ListSettlementsOutput, nextCursorOf, paginationOf } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';
import { actingMerchant } from '../acting.js';

/** A merchant's settlements, newest first. SQL: list_settlements. */
export const listSettlements = permittedProcedure('merchant:read_settlements')
  .meta({
    openapi: { method: 'GET', path: '/merchant/settlements', tags: ['merchant'], summary: 'List settlements' },
  })
  .input(ListSettlementsInput)
  .output(ListSettlementsOutput)
  .query(async ({ ctx, input }) => {
    const merchant = await actingMerchant(ctx, input.merchant_code);
    const rows = await ctx.rows(
      'list_settlements',
      { p_merchant_id: merchant.id, p_limit: input.limit, p_offset: input.offset, p_cursor: input.cursor },
      merchant.onBehalfOf,
    );
    return { settlements: rows, pagination: paginationOf(input, rows), next_cursor: nextCursorOf(rows) };
  });
