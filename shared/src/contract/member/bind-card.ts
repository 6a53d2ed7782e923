import { z } from 'zod';
import { BindRole, CardNo, Timestamp, Uuid } from '../../fields.js';
import { contract } from '../contract.js';

/** Lets a member use a card that is shared by its password. Nobody makes themselves owner or admin of one. */
export const BindCardInput = z
  .strictObject({
    card_id: Uuid.optional(),
    card_no: CardNo.optional().meta({ description: 'The number on the card, where its id is not known' }),
    role: BindRole.default('member').meta({ description: 'member or viewer; administrators may give any role' }),
    binding_password: z.string().min(1).max(128).optional(),
    member_id: Uuid.optional(),
  })
  .refine(({ card_id, card_no }) => (card_id === undefined) !== (card_no === undefined), {
    error: 'Either card_id or card_no',
    path: ['card_id'],
  });

/** The binding, and the discount that a corporate card now gives to the member's standard card, as a factor. */
export const BindCardOutput = z.object({
  success: z.literal(true),
  binding: z.object({ card_id: Uuid, member_id: Uuid, role: BindRole, created_at: Timestamp }),
  corporate_discount: z.number().nullable(),
});

export const memberBindCard = contract({
  name: 'member.bindCard',
  kind: 'mutation',
  rest: { method: 'POST', path: '/member/bind-card' },
  access: 'member:bind_card',
  risk: 'write',
  proof: 'none',
  summary: 'Bind a shared card',
  description: 'Binds the member to a shared card with the password that its owner has set.',
  input: BindCardInput,
  output: BindCardOutput,
  errors: [
    'PERMISSION_DENIED',
    'MEMBER_NOT_FOUND',
    'CARD_NOT_FOUND_OR_INACTIVE',
    'INVALID_BINDING_PASSWORD',
    'CARD_TYPE_NOT_SHAREABLE',
    'CARD_OWNER_NOT_DEFINED',
    'MEMBER_SUSPENDED',
    'VALIDATION_FAILED',
  ],
  sql: 'bind_member_to_card',
  idempotency: '48h',
  event: {
    kind: 'binding',
    audience: [
      { topic: 'card', column: 'card_id' },
      { topic: 'member', column: 'member_id' },
    ],
    fields: { card_id: 'card_id' },
  },
  audit: ['card.bind'],
});
