import { z } from 'zod';
import { BindRole, CardStatus, CardType, Reason, Timestamp, Uuid } from '../../fields.js';
import { Money } from '../../money.js';

/** What changes a card's status: which card, and why. */
export const CardStatusInput = z.strictObject({ card_id: Uuid, reason: Reason.optional() });

/** A card after its status changed. */
export const CardStatusOutput = z.object({
  success: z.literal(true),
  card: z.object({ card_id: Uuid, card_no: z.string(), status: CardStatus, updated_at: Timestamp }),
  message: z.string(),
});

/** A card as administrators find it. */
export const CardRow = z.object({
  card_id: Uuid,
  card_no: z.string(),
  card_type: CardType,
  name: z.string().nullable(),
  owner_member_id: Uuid.nullable(),
  owner_member_no: z.string().nullable(),
  owner_name: z.string().nullable(),
  balance: Money,
  points: z.int(),
  level: z.int(),
  fixed_discount: z.number().nullable(),
  corporate_discount: z.number().nullable(),
  status: CardStatus,
  expires_at: Timestamp.nullable(),
  created_at: Timestamp,
});
export type CardRow = z.infer<typeof CardRow>;

/** A member who may use a card, and how. */
export const CardBinding = z.object({
  member_id: Uuid,
  member_no: z.string(),
  name: z.string(),
  role: BindRole,
  created_at: Timestamp,
});
