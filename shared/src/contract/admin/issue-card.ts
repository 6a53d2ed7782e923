import { z } from 'zod';
import { CardStatus, CardType, IsoDateTime, NameInput, shortText, Timestamp, Uuid } from '../../fields.js';
import { AmountInput, Money } from '../../money.js';
import { contract } from '../contract.js';

/**
 * A card beside the standard one. What it may do follows from its type: corporate cards give discounts and do not pay.
 */
export const IssueCardInput = z.strictObject({
  card_type: z.enum(['prepaid', 'corporate', 'voucher']),
  owner_member_id: Uuid,
  name: NameInput.nullish(),
  initial_value: AmountInput.nullish().meta({ description: 'Received in cash; a recharge transaction of its own' }),
  fixed_discount: z.number().nullish().meta({ description: 'A factor: 0.95 pays 95 %', example: 0.95 }),
  binding_password: shortText(72).nullish().meta({ format: 'password' }),
  expires_at: IsoDateTime.nullish(),
});
export type IssueCardInput = z.infer<typeof IssueCardInput>;

/** The card; its initial value is a recharge in the ledger like any other. */
export const IssueCardOutput = z.object({
  success: z.literal(true),
  card: z.object({
    card_id: Uuid,
    card_no: z.string(),
    card_type: CardType,
    name: z.string().nullable(),
    owner_member_id: Uuid,
    status: CardStatus,
    balance: Money,
    fixed_discount: z.number().nullable(),
    expires_at: Timestamp.nullable(),
    created_at: Timestamp,
    initial_tx_no: z.string().nullable().meta({ description: 'The recharge that brought the initial value' }),
  }),
});
export type IssueCardOutput = z.infer<typeof IssueCardOutput>;

export const adminIssueCard = contract({
  name: 'admin.issueCard',
  kind: 'mutation',
  rest: { method: 'POST', path: '/admin/cards', status: 201 },
  access: 'admin:manage_cards',
  risk: 'money',
  proof: 'recent',
  summary: 'Issue a card',
  description: 'Issues a prepaid, corporate or voucher card. An initial value is a top-up transaction of its own.',
  input: IssueCardInput,
  output: IssueCardOutput,
  errors: [
    'PERMISSION_DENIED',
    'MEMBER_NOT_FOUND',
    'CARD_TYPE_NOT_SHAREABLE',
    'UNSUPPORTED_CARD_TYPE_FOR_RECHARGE',
    'MEMBER_SUSPENDED',
    'INVALID_RECHARGE_AMOUNT',
    'INVALID_NAME',
    'VALIDATION_FAILED',
  ],
  sql: 'issue_card',
  idempotency: '48h',
  approval: 'issue_card',
  event: {
    kind: 'card',
    audience: [{ topic: 'member', column: 'owner_member_id' }],
    fields: { card_id: 'card_id', card_no: 'card_no' },
  },
  audit: ['card.issue', 'card.recharge'],
});
