import { z } from 'zod';
import { BindRole, CardStatus, CardType, Timestamp, Uuid } from '../../fields.js';
import { Money } from '../../money.js';
import { contract } from '../contract.js';

/** The cards of the caller, or of the member that an administrator names. */
export const ListCardsInput = z.strictObject({ member_id: Uuid.optional() });

/** The next membership level and the points still missing to it. */
export const NextLevel = z.object({ level: z.int(), name: z.string(), points_needed: z.int() });

/** A card as the one who may use it sees it: balance, points, and what its next payment costs. */
export const MemberCard = z.object({
  id: Uuid,
  card_no: z.string(),
  card_type: CardType,
  name: z.string().nullable(),
  balance: Money,
  points: z.int(),
  level: z.int(),
  level_name: z.string().nullable(),
  discount_rate: z.number().meta({ description: 'The factor of the next payment: 0.95 pays 95 %' }),
  corporate_discount: z.number().nullable(),
  next_level: NextLevel.nullable(),
  binding_role: BindRole,
  status: CardStatus,
  expires_at: Timestamp.nullable(),
  created_at: Timestamp,
});

/** The cards that the member owns or is bound to, with sums over them. */
export const ListCardsOutput = z.object({
  cards: z.array(MemberCard),
  summary: z.object({
    total_cards: z.int(),
    active_cards: z.int(),
    total_balance: Money,
    total_points: z.int(),
  }),
});

export const memberListCards = contract({
  name: 'member.listCards',
  kind: 'query',
  rest: { method: 'GET', path: '/member/cards' },
  access: 'member:read_cards',
  risk: 'read',
  proof: 'none',
  summary: 'List cards with balances and points',
  description: 'Every card that the member owns or is bound to, with totals.',
  input: ListCardsInput,
  output: ListCardsOutput,
  errors: ['PERMISSION_DENIED', 'MEMBER_NOT_FOUND', 'VALIDATION_FAILED'],
  sql: 'list_member_cards',
  idempotency: 'none',
  audit: [],
});
