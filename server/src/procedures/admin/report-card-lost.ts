import { adminReportCardLost } from '@mps/shared';
import { implement } from '../../implement.js';
import { success } from '../success.js';

/** Marks a card as lost for good and ends its codes. SQL: report_card_lost. */
export const reportCardLost = implement(adminReportCardLost, async ({ ctx, input }) => {
  const card = await ctx.row('report_card_lost', { p_card_id: input.card_id, p_reason: input.reason });
  return { ...success(ctx, adminReportCardLost), card };
});
