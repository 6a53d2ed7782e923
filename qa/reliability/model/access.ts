/** Who may call what (rest.md), and whose cards and shops they name. */
import { type Question, type Reason, refuse, refuseFor, when } from './expectation.js';
import { keyComplaint } from './keys.js';
import type { Caller, Card, Member, Merchant } from './world.js';

/** rest.md › Roles and permissions. */
const MEMBER = ['read_cards', 'generate_qr', 'recharge', 'read_transactions', 'bind_card'].map(
  (name) => `member:${name}`,
);
const CASHIER = ['charge', 'read_transactions', 'read_summary'].map((name) => `merchant:${name}`);
const MANAGER = [
  ...CASHIER,
  ...['refund', 'generate_settlement', 'read_settlements'].map((name) => `merchant:${name}`),
];
const HELD: Record<Exclude<Caller['kind'], 'admin'>, readonly string[]> = {
  member: MEMBER,
  cashier: CASHIER,
  manager: MANAGER,
};

const ROLES = 'rest.md › Roles and permissions';

/** The first step of every call: the session, the permission, the key's form. */
export function admit(question: Question, permission: string): void {
  const { caller } = question;
  const may = permission === 'login' || caller.kind === 'admin' || HELD[caller.kind].includes(permission);
  refuseFor(
    when(!caller.alive, 'SESSION_REVOKED', 'rpc.md › The 20, 14 and 15: suspending ends sessions'),
    when(!may, 'PERMISSION_DENIED', `${ROLES}: ${caller.kind} lacks ${permission}`),
    when(namesOthers(question), 'PERMISSION_DENIED', `${ROLES}: anybody else who names another's gets 403`),
    when(namesOthers(question), 'NOT_MERCHANT_USER', `${ROLES}: anybody else who names another's gets 403`),
    keyComplaint(question.key),
  );
}

function namesOthers({ caller, input }: Question): boolean {
  if (caller.kind === 'admin') return false;
  const { member_id, merchant_code } = input;
  return (
    (member_id !== undefined && member_id !== caller.member?.id) ||
    (merchant_code !== undefined && merchant_code !== caller.merchant?.code)
  );
}

/** The member who calls, or on whose behalf an administrator does. */
export function memberOf({ world, caller, input }: Question): Member {
  const member = caller.member ?? world.members.find(({ id }) => id === input.member_id);
  return member ?? refuse('MEMBER_NOT_FOUND', 'errors.md: MEMBER_NOT_FOUND');
}

/** The shop that calls, or on whose behalf an administrator does. */
export function merchantOf({ world, caller, input }: Question): Merchant {
  const merchant = caller.merchant ?? world.merchants.find(({ code }) => code === input.merchant_code);
  if (merchant !== undefined) return merchant;
  const rule = 'errors.md: MERCHANT_NOT_FOUND_OR_INACTIVE, MERCHANT_NOT_FOUND';
  refuseFor(
    when(true, 'MERCHANT_NOT_FOUND_OR_INACTIVE', rule),
    when(true, 'MERCHANT_NOT_FOUND', rule),
    when(input.merchant_code === undefined, 'VALIDATION_FAILED', `${ROLES}: by naming merchant_code`),
  );
  throw new Error('unreachable');
}

export const suspendedMerchant = ({ suspended }: Merchant): Reason | null =>
  when(suspended, 'MERCHANT_NOT_FOUND_OR_INACTIVE', 'rpc.md › Card rules: a suspended merchant does not charge');

export const cardNamed = ({ world, input }: Question): Card | undefined =>
  world.cards.find(({ id }) => id === input.card_id);

/** The card, or the refusal of one that nobody knows; members may hear that it is none of theirs. */
export function knownCard(question: Question, code = 'CARD_NOT_FOUND_OR_INACTIVE'): Card {
  const card = cardNamed(question);
  if (card !== undefined) return card;
  const { kind } = question.caller;
  refuseFor(
    when(true, code, `errors.md: ${code}`),
    when(
      kind === 'member',
      'PERMISSION_DENIED',
      'rpc.md › Who is acting: a member for cards it owns or is bound to only',
    ),
  );
  throw new Error('unreachable');
}

/** rpc.md › Who is acting. */
export const strangerTo = (card: Card, member: Member): Reason | null =>
  when(
    !card.bindings.has(member),
    'PERMISSION_DENIED',
    'rpc.md › Who is acting: a member for cards it owns or is bound to only',
  );

/** Why a card does nothing at present. A card may be due before the clean-up marks it as expired. */
export const unusable = (card: Card): (Reason | null)[] => [
  when(
    card.status !== 'active' || card.due,
    'CARD_NOT_FOUND_OR_INACTIVE',
    'errors.md: CARD_NOT_FOUND_OR_INACTIVE, the card is not active',
  ),
  when(card.due || card.status === 'expired', 'CARD_EXPIRED', 'errors.md: CARD_EXPIRED'),
];

export const suspendedOwner = (card: Card, what: string): Reason | null =>
  when(
    card.owner.suspended,
    'MEMBER_SUSPENDED',
    `rpc.md › Card rules: a suspended member's cards do not pay, recharge or issue codes (${what})`,
  );
