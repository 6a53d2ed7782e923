import type { z } from 'zod';
import { contract } from '../contract.js';
import { CardStatusInput, CardStatusOutput } from '../parts/card.js';

/** Makes a frozen card active. INVALID_STATE_TRANSITION from any other status: lost and closed cards stay so. */
export const UnfreezeCardInput = CardStatusInput;
export type UnfreezeCardInput = z.infer<typeof UnfreezeCardInput>;

/** The card, active again. */
export const UnfreezeCardOutput = CardStatusOutput;
export type UnfreezeCardOutput = z.infer<typeof UnfreezeCardOutput>;

export const adminUnfreezeCard = contract({
  name: 'admin.unfreezeCard',
  kind: 'mutation',
  rest: { method: 'POST', path: '/admin/cards/unfreeze' },
  access: 'admin:manage_cards',
  risk: 'write',
  proof: 'none',
  summary: 'Unfreeze a card',
  description: 'Makes a frozen card active again.',
  message: { 'zh-TW': '卡片已解凍', 'zh-CN': '卡片已解冻', en: 'Card unfrozen' },
  input: UnfreezeCardInput,
  output: UnfreezeCardOutput,
  errors: ['PERMISSION_DENIED', 'CARD_NOT_FOUND', 'INVALID_STATE_TRANSITION', 'VALIDATION_FAILED'],
  sql: 'unfreeze_card',
  idempotency: '48h',
  event: {
    kind: 'card',
    audience: [{ topic: 'card', column: 'card_id' }],
    fields: { card_id: 'card_id', card_no: 'card_no' },
  },
  audit: ['card.unfreeze'],
});
