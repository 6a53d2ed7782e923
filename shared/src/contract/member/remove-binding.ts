import { z } from 'zod';
import { MemberNo, SuccessOutput, Uuid } from '../../fields.js';
import { contract } from '../contract.js';

/** A card that the caller owns, and who shall no longer use it. */
export const RemoveBindingInput = z.strictObject({
  card_id: Uuid,
  member_no: MemberNo.meta({ description: 'The member to remove, as `member.listBindings` names it' }),
  member_id: Uuid.optional().meta({ description: 'Administrators alone: on whose behalf' }),
});
/** The binding is gone, and with it the discount that it gave. */
export const RemoveBindingOutput = SuccessOutput;

export const memberRemoveBinding = contract({
  name: 'member.removeBinding',
  kind: 'mutation',
  rest: { method: 'POST', path: '/member/cards/{card_id}/bindings/remove' },
  access: 'member:manage_cards',
  risk: 'write',
  proof: 'none',
  summary: 'Remove a member from a shared card',
  description: 'Ends the use of a shared card by another member. Only its owner may. The last owner cannot be removed.',
  message: { 'zh-TW': '已解除綁定', 'zh-CN': '已解除绑定', en: 'Card unbound' },
  input: RemoveBindingInput,
  output: RemoveBindingOutput,
  errors: [
    'PERMISSION_DENIED',
    'MEMBER_NOT_FOUND',
    'BINDING_NOT_FOUND',
    'CARD_NOT_FOUND_OR_INACTIVE',
    'CANNOT_REMOVE_LAST_OWNER',
  ],
  sql: 'remove_card_binding',
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
