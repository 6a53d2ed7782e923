/** The rules of cards: codes, bindings, points, statuses, issuing and expiring. */
import { cardOf, checkMayUse, namedMember, subjectOf } from './acting.js';
import { check, type Rule, refuse, text } from './expected.js';
import { centsOf, levelOf, money } from './money.js';
import type { CardStatusName, CardTypeName, RoleName } from './names.js';
import { changePoints, collectsPoints, credit, factorOf } from './payments.js';
import { type Card, type Code, roleOn, type State, usable } from './state.js';

// Codes --------------------------------------------------------------------------------------------------

/** Ends the codes that the condition names. */
export function endCodes(state: State, ends: (code: Code) => boolean): void {
  state.codes = state.codes.filter((code) => !ends(code));
}

export const generateQr: Rule = (question) => {
  const { state, input } = question;
  const named = namedMember(question);
  const card = cardOf(question, 'CARD_NOT_FOUND_OR_INACTIVE');
  const member = named ?? card.owner;
  const role = roleOn(card, member);
  check(role !== null && role !== 'viewer', 'PERMISSION_DENIED');
  check(usable(card), 'CARD_NOT_FOUND_OR_INACTIVE');
  check(card.type !== 'corporate', 'CORPORATE_CARD_CANNOT_PAY');
  check(!member.suspended && !card.owner.suspended, 'MEMBER_SUSPENDED');
  endCodes(state, (code) => code.card === card && code.member === member);
  const code: Code = { plain: null, card, member, expired: false };
  state.codes.unshift(code);
  const ttl_seconds = Math.min(Math.max(Number(input.ttl_seconds ?? 900), 30), 7200);
  return {
    body: { card_info: { card_no: card.card_no, card_type: card.type, balance: money(card.cents) }, ttl_seconds },
    learn: ({ qr_plain }) => {
      code.plain = String(qr_plain);
      state.shown.unshift(code.plain);
    },
  };
};

export const revokeQr: Rule = (question) => {
  namedMember(question);
  const card = cardOf(question, 'CARD_NOT_FOUND_OR_INACTIVE');
  checkMayUse(question, card);
  const own = question.caller.member;
  endCodes(question.state, (code) => code.card === card && (own === null || code.member === own));
  return { body: { success: true } };
};

export const validateQr: Rule = ({ state, input }) => {
  const plain = String(input.qr_plain);
  check(plain.length >= 16, 'INVALID_QR');
  const code = state.codes.find((each) => each.plain === plain && !each.expired) ?? refuse('QR_EXPIRED_OR_INVALID');
  const { card, member } = code;
  return {
    body: {
      valid: true,
      card_id: card.id,
      card_info: {
        card_no: card.card_no,
        card_type: card.type,
        balance: money(card.cents),
        status: card.status,
        member_level: levelOf(card.points).level,
        member_name: `${member.name.slice(0, 1)}**`,
      },
    },
  };
};

/** Every live code of an active card gives way to one that nobody has been shown. */
export const batchRotateQr: Rule = ({ state, input }) => {
  const rotated = state.codes.filter((code) => !code.expired && code.card.status === 'active');
  for (const code of rotated) code.plain = null;
  const affected_cards = new Set(rotated.map(({ card }) => card)).size;
  const ttl_seconds = Math.min(Math.max(Number(input.ttl_seconds ?? 300), 30), 7200);
  return { body: { success: true, result: { affected_cards, ttl_seconds } } };
};

// Bindings -----------------------------------------------------------------------------------------------

export const bindCard: Rule = (question) => {
  const { state, caller, input } = question;
  const member = subjectOf(question);
  const role = (text(input.role) ?? 'member') as RoleName;
  check(caller.kind === 'admin' || role === 'member' || role === 'viewer', 'PERMISSION_DENIED');
  const card = cardOf(question, 'CARD_NOT_FOUND_OR_INACTIVE');
  check(usable(card), 'CARD_NOT_FOUND_OR_INACTIVE');
  check(card.type === 'prepaid' || card.type === 'corporate', 'CARD_TYPE_NOT_SHAREABLE');
  check(state.members.includes(member), 'MEMBER_NOT_FOUND');
  check(!member.suspended, 'MEMBER_SUSPENDED');
  check(mayBind(card, text(input.binding_password), caller.kind === 'admin'), 'INVALID_BINDING_PASSWORD');
  const before = roleOn(card, member);
  const after = before === 'owner' ? before : role;
  card.bindings.set(member, after);
  if (after === 'viewer') endCodes(state, (code) => code.card === card && code.member === member);
  const corporate_discount = card.type === 'corporate' && card.fixedMilli !== null ? card.fixedMilli / 1000 : null;
  return {
    body: { success: true, binding: { card_id: card.id, member_id: member.id, role: after }, corporate_discount },
  };
};

/** A password that is given has to be right, whoever gives it; an administrator may leave it out. */
function mayBind({ bindingPassword }: Card, given: string | null, isAdmin: boolean): boolean {
  if (given === null) return isAdmin;
  return bindingPassword === null ? isAdmin : given === bindingPassword;
}

export const unbindCard: Rule = (question) => {
  const { state, caller } = question;
  const member = subjectOf(question);
  const card = cardOf(question, 'CARD_NOT_FOUND_OR_INACTIVE');
  check(card.status === 'active' || caller.kind === 'admin', 'CARD_NOT_FOUND_OR_INACTIVE');
  const role = roleOn(card, member);
  check(role !== null, 'BINDING_NOT_FOUND');
  if (role === 'owner') {
    const next = [...card.bindings].find(([other, each]) => each === 'owner' && other !== member);
    check(next !== undefined, 'CANNOT_REMOVE_LAST_OWNER');
    if (card.owner === member) card.owner = next[0];
  }
  card.bindings.delete(member);
  endCodes(state, (code) => code.card === card && code.member === member);
  return { body: { success: true } };
};

// Points and statuses ------------------------------------------------------------------------------------

export const adjustPoints: Rule = (question) => {
  const { state, input } = question;
  const card = cardOf(question, 'CARD_NOT_FOUND_OR_INACTIVE');
  check(usable(card), 'CARD_NOT_FOUND_OR_INACTIVE');
  check(collectsPoints(card), 'UNSUPPORTED_CARD_TYPE_FOR_POINTS');
  const before = card.points;
  changePoints(card, Number(input.delta_points), String(input.reason), null);
  return {
    body: {
      success: true,
      adjustment: {
        card_id: card.id,
        points_before: before,
        points_after: card.points,
        delta_points: card.points - before,
        level_before: levelOf(before).level,
        level_after: levelOf(card.points).level,
        discount_after: factorOf(state, card) / 1000,
        reason: input.reason,
      },
    },
  };
};

/** A rule that moves a card from one of some statuses to another, and may end its codes. */
const statusRule =
  (from: readonly CardStatusName[], to: CardStatusName, endsCodes: boolean): Rule =>
  (question) => {
    const card = cardOf(question, 'CARD_NOT_FOUND');
    // Money must not vanish with a card.
    check(to !== 'closed' || card.cents === 0, 'INVALID_STATE_TRANSITION');
    check(from.includes(card.status), 'INVALID_STATE_TRANSITION');
    card.status = to;
    if (endsCodes) endCodes(question.state, (code) => code.card === card);
    return { body: { success: true, card: { card_id: card.id, card_no: card.card_no, status: to } } };
  };

export const freezeCard = statusRule(['active'], 'inactive', false);
export const unfreezeCard = statusRule(['inactive'], 'active', false);
export const reportCardLost = statusRule(['active', 'inactive'], 'lost', true);
export const closeCard = statusRule(['active', 'inactive', 'lost', 'expired'], 'closed', true);

export const expireCards: Rule = ({ state }) => {
  const due = state.cards.filter((card) => card.status === 'active' && card.due);
  for (const card of due) card.status = 'expired';
  endCodes(state, ({ card }) => due.includes(card));
  return { body: { success: true, result: { expired_cards: due.length, has_more: false } } };
};

// Issuing ------------------------------------------------------------------------------------------------

export const issueCard: Rule = (question) => {
  const { state, input } = question;
  const type = input.card_type as CardTypeName;
  const cents = initialCents(input.initial_value as number | undefined, type);
  const fixed = (input.fixed_discount as number | undefined) ?? null;
  const password = text(input.binding_password);
  check(fixed === null || (type !== 'voucher' && fixed > 0 && fixed <= 1), 'VALIDATION_FAILED');
  check(password === null || type !== 'voucher', 'CARD_TYPE_NOT_SHAREABLE');
  const owner = state.members.find(({ id }) => id === input.owner_member_id) ?? refuse('MEMBER_NOT_FOUND');
  check(!owner.suspended, 'MEMBER_SUSPENDED');
  const card = newCard(type, owner);
  card.fixedMilli = fixed === null ? null : Math.round(fixed * 1000);
  card.bindingPassword = password;
  card.hasExpiry = input.expires_at !== undefined;
  state.cards.push(card);
  const tx = cents === 0 ? null : credit(state, card, owner, cents, 'cash');
  if (tx !== null) tx.reason = 'initial value';
  return {
    body: {
      success: true,
      card: {
        card_type: type,
        owner_member_id: owner.id,
        status: 'active',
        balance: money(cents),
        fixed_discount: fixed,
      },
    },
    learn: (answer) => {
      card.id = String(answer.card.card_id);
      card.card_no = String(answer.card.card_no);
      if (tx !== null) tx.tx_no = String(answer.card.initial_tx_no);
    },
  };
};

/** A corporate card holds no money. */
function initialCents(value: number | undefined, type: CardTypeName): number {
  if (value === undefined || value === 0) return 0;
  const cents = centsOf(value) ?? refuse('INVALID_RECHARGE_AMOUNT');
  check(type !== 'corporate', 'UNSUPPORTED_CARD_TYPE_FOR_RECHARGE');
  return cents;
}

export const newCard = (type: CardTypeName, owner: Card['owner']): Card => ({
  id: '',
  card_no: '',
  type,
  status: 'active',
  owner,
  cents: 0,
  points: 0,
  fixedMilli: null,
  bindingPassword: null,
  due: false,
  hasExpiry: false,
  bindings: new Map([[owner, 'owner']]),
  ledger: [],
  orders: new Map(),
});
