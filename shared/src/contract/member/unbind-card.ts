import { z } from 'zod';
import { SuccessOutput, Uuid } from '../../fields.js';
import { contract } from '../contract.js';

/** Ends the use of a shared card. CANNOT_REMOVE_LAST_OWNER where nobody would own it any more. */
export const UnbindCardInput = z.strictObject({ card_id: Uuid, member_id: Uuid.optional() });
/** The binding is gone, and with it the discount that it gave. */
export const UnbindCardOutput = SuccessOutput;

export const memberUnbindCard = contract({
  name: 'member.unbindCard',
  kind: 'mutation',
  rest: { method: 'POST', path: '/member/unbind-card' },
  access: 'member:bind_card',
  risk: 'write',
  proof: 'none',
  summary: 'Unbind a shared card',
  description: 'Removes the member from a shared card. The last owner cannot leave.',
  message: { 'zh-TW': '已解除綁定', 'zh-CN': '已解除绑定', en: 'Card unbound' },
  input: UnbindCardInput,
  output: UnbindCardOutput,
  errors: [
    'PERMISSION_DENIED',
    'BINDING_NOT_FOUND',
    'CARD_NOT_FOUND_OR_INACTIVE',
    'CANNOT_REMOVE_LAST_OWNER',
    'VALIDATION_FAILED',
  ],
  sql: 'unbind_member_from_card',
  idempotency: '48h',
  event: {
    kind: 'binding',
    audience: [
      { topic: 'card', column: 'card_id' },
      { topic: 'member', column: 'member_id' },
    ],
    fields: { card_id: 'card_id' },
  },
  audit: ['card.unbind'],
});
