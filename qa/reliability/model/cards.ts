/** Bindings, points and the status of cards. */
import type { Json } from '../../../tests/support/rest.js';
import { knownCard, memberOf, unusable } from './access.js';
import { doubt, endCodes } from './codes.js';
import { present, Refused, type Rule, refuseFor, when } from './expectation.js';
import { withKey } from './keys.js';
import { centsOf, collectsPoints, levelOf, money } from './money.js';
import { recordRecharge } from './recharges.js';
import { type BindingRole, type Card, type CardStatus, type CardType, newCard } from './world.js';

const RULES = 'rpc.md › Card rules';

const shareable = (type: CardType): boolean => type === 'prepaid' || type === 'corporate';

export const bindCard: Rule = (question) => {
  const { input } = question;
  const card = knownCard(question);
  const member = memberOf(question);
  const role = String(input.role ?? 'member') as BindingRole;
  const { caller } = question;
  const wrong = when(
    card.password !== input.binding_password,
    'INVALID_BINDING_PASSWORD',
    `${RULES}: by binding password`,
  );
  // Of suspended owners and guests the pages say nothing here, and of administrators not whether they need the password.
  const suspended = card.owner.suspended || member.suspended;
  const unclear = when(suspended, 'MEMBER_SUSPENDED', 'errors.md: MEMBER_SUSPENDED');
  const broken = present([
    ...unusable(card),
    when(!shareable(card.type), 'CARD_TYPE_NOT_SHAREABLE', `${RULES}: the column "shareable"`),
    caller.kind === 'admin' ? null : wrong,
  ]);
  if (broken.length > 0) throw new Refused(present([...broken, unclear, wrong]));
  const gives = card.type === 'corporate' && card.fixedMilli !== null && !card.owner.suspended;
  return {
    rule: 'rpc.md › The 20, 2',
    body: {
      success: true,
      binding: { card_id: card.id, member_id: member.id, role },
      corporate_discount: gives ? Number(card.fixedMilli) / 1000 : null,
    },
    unless: [unclear, wrong],
    happens: () => {
      card.bindings.set(member, role);
      card.everBound.add(member);
      // A viewer cannot pay; whether a code from before still does, is not said.
      if (role === 'viewer') doubt(question.world, (code) => code.card === card && code.issuer === member);
    },
  };
};

export const unbindCard: Rule = (question) => {
  const { world } = question;
  const card = knownCard(question);
  const member = memberOf(question);
  const role = card.bindings.get(member);
  const inactive = unusable(card);
  const rule = 'rpc.md › The 20, 3';
  if (role === undefined)
    refuseFor(
      when(true, 'BINDING_NOT_FOUND', rule),
      when(true, 'PERMISSION_DENIED', 'rpc.md › Who is acting'),
      ...inactive,
    );
  if (role === 'owner')
    refuseFor(
      when(true, 'CANNOT_REMOVE_LAST_OWNER', rule),
      when(!shareable(card.type), 'CARD_TYPE_NOT_SHAREABLE', `${RULES}: the column "shareable"`),
      ...inactive,
    );
  return {
    rule,
    body: { success: true },
    unless: inactive,
    happens: () => {
      card.bindings.delete(member);
      // rpc.md › Who is acting: a member for cards it owns or is bound to only.
      endCodes(world, (code) => code.card === card && code.issuer === member);
    },
  };
};

/** Every level follows from the points at once; the ledger holds the change that really happened. */
export const adjustPoints: Rule = withKey('adjustPoints', (question) => {
  const card = knownCard(question);
  const before = card.points;
  const after = Math.max(before + Number(question.input.delta_points), 0);
  refuseFor(
    ...unusable(card),
    when(!collectsPoints(card), 'UNSUPPORTED_CARD_TYPE_FOR_POINTS', `${RULES}: the column "points and level"`),
  );
  return {
    rule: 'rpc.md › The 20, 11: points never below 0',
    body: {
      success: true,
      adjustment: {
        card_id: card.id,
        points_before: before,
        points_after: after,
        level_before: levelOf(before),
        level_after: levelOf(after),
      },
    },
    unless: [when(card.owner.suspended, 'MEMBER_SUSPENDED', `${RULES}: a suspended member's cards`)],
    happens: () => {
      card.points = after;
    },
  };
});

interface Change {
  from: readonly CardStatus[];
  to: CardStatus;
  rule: string;
  /** States from which the pages do not say whether the change is allowed. */
  unclear: readonly CardStatus[];
}

/** A change of a card's status; a card is found by its id whatever it is. */
const changesTo = (operation: string, { from, to, rule, unclear }: Change): Rule =>
  withKey(operation, (question) => {
    const card = knownCard(question, 'CARD_NOT_FOUND');
    const refusal = when(true, 'INVALID_STATE_TRANSITION', rule);
    if (!from.includes(card.status) && !unclear.includes(card.status)) throw new Refused(present([refusal]));
    const isClear = from.includes(card.status) && !card.due;
    if (to === 'closed' && card.balance > 0) {
      const claims = 'money.md › 2. Between: closing a card with balance';
      throw new Refused(
        present([when(true, 'CARD_HAS_BALANCE', claims), when(true, 'INVALID_STATE_TRANSITION', claims)]),
      );
    }
    return {
      rule,
      body: { success: true, card: { card_id: card.id, card_no: card.no, status: to } },
      unless: [isClear ? null : refusal],
      happens: () => {
        card.status = to;
        // rpc.md › Payment codes: revoking, freezing and suspending end it at once.
        if (to !== 'active') endCodes(question.world, (code) => code.card === card);
      },
    };
  });

const FREEZE = 'rpc.md › The 20, 12, 13: only active → inactive and back';
const STATES = 'money.md › 2. Between: lost cards are replaced, never revived; a closed card is never reopened';

export const freezeCard = changesTo('freezeCard', { from: ['active'], to: 'inactive', rule: FREEZE, unclear: [] });
export const unfreezeCard = changesTo('unfreezeCard', { from: ['inactive'], to: 'active', rule: FREEZE, unclear: [] });
export const reportCardLost = changesTo('reportCardLost', {
  from: ['active', 'inactive'],
  to: 'lost',
  rule: STATES,
  unclear: ['expired'],
});
export const closeCard = changesTo('closeCard', {
  from: ['active', 'inactive', 'lost', 'expired'],
  to: 'closed',
  rule: STATES,
  unclear: [],
});

export const expireCards: Rule = ({ world }) => ({
  rule: 'rpc.md › Beside the 20: expire due cards',
  body: { success: true },
  happens: () => {
    for (const card of world.cards) {
      if (!card.due || card.status !== 'active') continue;
      card.status = 'expired';
      endCodes(world, (code) => code.card === card);
    }
  },
});

export const issueCard: Rule = withKey('issueCard', (question) => {
  const { world, input } = question;
  const owner = world.members.find(({ id }) => id === input.owner_member_id);
  const value = input.initial_value === undefined ? 0 : centsOf(input.initial_value);
  refuseFor(
    when(owner === undefined, 'MEMBER_NOT_FOUND', 'errors.md: MEMBER_NOT_FOUND'),
    when(value === null, 'INVALID_RECHARGE_AMOUNT', 'money.md › 1. Money in: initial_value is money in like any other'),
  );
  const type = String(input.card_type) as CardType;
  const fixedMilli = input.fixed_discount === undefined ? null : Math.round(Number(input.fixed_discount) * 1000);
  const password = typeof input.binding_password === 'string' ? input.binding_password : null;
  return {
    rule: 'rest.md › Bodies: POST /admin/cards',
    body: {
      success: true,
      card: {
        card_type: type,
        status: 'active',
        balance: money(value ?? 0),
        fixed_discount: fixedMilli === null ? null : fixedMilli / 1000,
      },
    },
    unless: [when(owner?.suspended === true, 'MEMBER_SUSPENDED', `${RULES}: a suspended member's cards`)],
    happens: (answer) => {
      if (owner === undefined) return;
      const { card_id, card_no, initial_tx_no } = answer.card as Json;
      const made = { id: String(card_id), no: String(card_no), type, owner, fixedMilli, password };
      const card: Card = newCard({ ...made, balance: value ?? 0, expires: input.expires_at !== undefined });
      world.cards.push(card);
      // rest.md › Bodies: an initial value is a recharge transaction of its own.
      if (value !== null && value > 0)
        recordRecharge(world, card, { no: String(initial_tx_no), raw: value, final: value, method: '' });
    },
  };
});
