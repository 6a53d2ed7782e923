import { z } from 'zod';
import { SuccessOutput, shortText, Uuid } from '../../fields.js';
import { contract } from '../contract.js';

/** A card that the caller owns, and the password by which others bind to it from now on. */
export const ChangeBindingPasswordInput = z.strictObject({
  card_id: Uuid,
  binding_password: shortText(72)
    .nullable()
    .meta({ format: 'password', description: '4 to 72 bytes; null lets nobody bind by a password' }),
  member_id: Uuid.optional(),
});
/** Who is bound already stays so. */
export const ChangeBindingPasswordOutput = SuccessOutput;

export const memberChangeBindingPassword = contract({
  name: 'member.changeBindingPassword',
  kind: 'mutation',
  rest: { method: 'POST', path: '/member/cards/{card_id}/binding-password' },
  access: 'member:manage_cards',
  risk: 'write',
  proof: 'none',
  summary: "Change a shared card's binding password",
  description:
    'Sets or removes the password by which members bind to a card. Only its owner may. Wrong guesses are counted anew.',
  message: { 'zh-TW': '綁定密碼已更新', 'zh-CN': '绑定密码已更新', en: 'Binding password changed' },
  input: ChangeBindingPasswordInput,
  output: ChangeBindingPasswordOutput,
  errors: [
    'PERMISSION_DENIED',
    'MEMBER_NOT_FOUND',
    'CARD_NOT_FOUND_OR_INACTIVE',
    'CARD_TYPE_NOT_SHAREABLE',
    'VALIDATION_FAILED',
  ],
  sql: 'change_binding_password',
  idempotency: '48h',
  event: {
    kind: 'card',
    audience: [{ topic: 'card', column: 'card_id' }],
    fields: { card_id: 'card_id', card_no: 'card_no' },
  },
  audit: ['card.change_binding_password'],
});
