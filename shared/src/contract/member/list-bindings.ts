import { z } from 'zod';
import { Uuid } from '../../fields.js';
import { contract } from '../contract.js';
import { CardBinding } from '../parts/card.js';
import { pageFields, pageOutputFields } from '../parts/pagination.js';

/** A card that the caller owns; administrators may name any. */
export const ListBindingsInput = z.strictObject({ ...pageFields, card_id: Uuid, member_id: Uuid.optional() });

/** Everybody who may use the card, newest binding first. */
export const ListBindingsOutput = z.object({
  bindings: z.array(CardBinding.omit({ member_id: true })),
  ...pageOutputFields,
});

export const memberListBindings = contract({
  name: 'member.listBindings',
  kind: 'query',
  rest: { method: 'GET', path: '/member/cards/{card_id}/bindings' },
  access: 'member:manage_cards',
  risk: 'read',
  proof: 'none',
  summary: 'List who is bound to a card',
  description: 'Lists the members who are bound to a card. Only its owner may.',
  input: ListBindingsInput,
  output: ListBindingsOutput,
  errors: ['PERMISSION_DENIED', 'MEMBER_NOT_FOUND', 'CARD_NOT_FOUND', 'INVALID_CURSOR'],
  sql: 'list_card_bindings',
  idempotency: 'none',
  audit: [],
});
