import { z } from 'zod';
import { CardStatus, CardType, NameInput, shortText, Uuid } from '../fields.js';
import { EmailInput, NewPassword, PhoneInput } from './fields.js';
import { MemberRow } from './member.js';

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
