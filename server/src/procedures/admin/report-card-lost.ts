import { ReportCardLostInput, ReportCardLostOutput } from '@mps/shared';
import { permittedProcedure } from '../../trpc.js';
import { success } from '../success.js';

/** Marks a card as lost for good and ends its codes. SQL: report_card_lost. */
export const reportCardLost = permittedProcedure('admin:manage_cards')
  .meta({
    openapi: { method: 'POST', path: '/admin/cards/lost', tags: ['admin'], summary: 'Report a card lost' },
  })
  .input(ReportCardLostInput)
  .output(ReportCardLostOutput)
  .mutation(async ({ ctx, input }) => {
    const card = await ctx.row('report_card_lost', { p_card_id: input.card_id, p_reason: input.reason });
    return { ...success(ctx, 'cardLost'), card };
  });
