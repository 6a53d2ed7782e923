import type { z } from 'zod';
import { contract } from '../contract.js';
import { CardStatusInput, CardStatusOutput } from '../parts/card.js';

/** Ends a card for good. INVALID_STATE_TRANSITION while it holds money. */
export const CloseCardInput = CardStatusInput;
export type CloseCardInput = z.infer<typeof CloseCardInput>;

/** The card, closed for good; its live payment codes ended with it. */
export const CloseCardOutput = CardStatusOutput;
export type CloseCardOutput = z.infer<typeof CloseCardOutput>;

export const adminCloseCard = contract({
  name: 'admin.closeCard',
  kind: 'mutation',
  rest: { method: 'POST', path: '/admin/cards/close' },
  access: 'admin:manage_cards',
  risk: 'write',
  proof: 'none',
  summary: 'Close an empty card',
  description: 'Closes a card, which cannot be undone; its balance must be zero.',
  message: { 'zh-TW': '卡片已註銷', 'zh-CN': '卡片已注销', en: 'Card closed' },
  input: CloseCardInput,
  output: CloseCardOutput,
  errors: ['PERMISSION_DENIED', 'CARD_NOT_FOUND', 'INVALID_STATE_TRANSITION', 'VALIDATION_FAILED'],
  sql: 'close_card',
  idempotency: '48h',
  event: {
    kind: 'card',
    audience: [{ topic: 'card', column: 'card_id' }],
    fields: { card_id: 'card_id', card_no: 'card_no' },
  },
  audit: ['card.close'],
});
