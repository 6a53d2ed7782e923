import type { z } from 'zod';
import { contract } from '../contract.js';
import { CardStatusInput, CardStatusOutput } from '../parts/card.js';

/** Stops a card that somebody else may hold. A lost card is not revived, only closed. */
export const ReportCardLostInput = CardStatusInput;
export type ReportCardLostInput = z.infer<typeof ReportCardLostInput>;

/** The card, lost; its live payment codes ended with it, its balance stays. */
export const ReportCardLostOutput = CardStatusOutput;
export type ReportCardLostOutput = z.infer<typeof ReportCardLostOutput>;

export const adminReportCardLost = contract({
  name: 'admin.reportCardLost',
  kind: 'mutation',
  rest: { method: 'POST', path: '/admin/cards/lost' },
  access: 'admin:manage_cards',
  risk: 'write',
  proof: 'none',
  summary: 'Report a card lost',
  description: 'Marks a card as lost, which cannot be undone, and ends its payment codes.',
  message: { 'zh-TW': '卡片已掛失', 'zh-CN': '卡片已挂失', en: 'Card reported lost' },
  input: ReportCardLostInput,
  output: ReportCardLostOutput,
  errors: ['PERMISSION_DENIED', 'CARD_NOT_FOUND', 'INVALID_STATE_TRANSITION', 'VALIDATION_FAILED'],
  sql: 'report_card_lost',
  idempotency: '48h',
  event: {
    kind: 'card',
    audience: [{ topic: 'card', column: 'card_id' }],
    fields: { card_id: 'card_id', card_no: 'card_no' },
  },
  audit: ['card.report_lost'],
});
