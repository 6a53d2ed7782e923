import { z } from 'zod';
import { CardStatus, CardType, EmailInput, NameInput, NewPassword, PhoneInput, shortText, Uuid } from '../../fields.js';
import { contract } from '../contract.js';
import { MemberRow } from '../parts/member.js';

/** A new member: at least one of phone, email and external identity, so that they can be found again. */
export const CreateMemberInput = z.strictObject({
  name: NameInput,
  phone: PhoneInput.nullish(),
  email: EmailInput.nullish(),
  /** Without one the member cannot log in until a password is set. */
  password: NewPassword.optional(),
  binding_user_org: shortText(200).nullish().meta({ description: 'The provider of an external identity' }),
  binding_org_id: shortText(200).nullish().meta({ description: "The member's id at that provider" }),
  default_card_type: CardType.optional(),
});
export type CreateMemberInput = z.infer<typeof CreateMemberInput>;

/** The member and the standard card that every member is issued. */
export const CreateMemberOutput = z.object({
  success: z.literal(true),
  member: MemberRow,
  default_card: z.object({ card_id: Uuid, card_no: z.string(), card_type: CardType, status: CardStatus }),
});
export type CreateMemberOutput = z.infer<typeof CreateMemberOutput>;

export const adminCreateMember = contract({
  name: 'admin.createMember',
  kind: 'mutation',
  rest: { method: 'POST', path: '/admin/members', status: 201 },
  access: 'admin:create_member',
  risk: 'write',
  proof: 'none',
  summary: 'Create a member',
  description: 'Creates a member together with the first card.',
  input: CreateMemberInput,
  output: CreateMemberOutput,
  errors: [
    'PERMISSION_DENIED',
    'EXTERNAL_ID_ALREADY_BOUND',
    'DUPLICATE_PHONE',
    'DUPLICATE_EMAIL',
    'INVALID_NAME',
    'INVALID_PHONE_FORMAT',
    'INVALID_EMAIL_FORMAT',
    'VALIDATION_FAILED',
    'PASSWORD_TOO_WEAK',
  ],
  sql: 'create_member_profile',
  idempotency: '48h',
  event: { kind: 'member', audience: [{ topic: 'member', column: 'member_id' }] },
  audit: ['member.create'],
});
