/** Recharges: rpc.md › The 20, 10; money.md › 1. Money in. */
import type { Json } from '../../../tests/support/rest.js';
import { cardNamed, knownCard, memberOf, strangerTo, suspendedOwner, unusable } from './access.js';
import {
  present,
  type Question,
  type Reason,
  Refused,
  type Rule,
  refuseFor,
  type Success,
  when,
} from './expectation.js';
import { again, looseKeyRefuses, rememberKey, replayOf } from './keys.js';
import { centsOf, money } from './money.js';
import { newTransaction, ORDERS, orderOf } from './payments.js';
import type { Card, Member, Transaction, World } from './world.js';

const viewerOf = (card: Card, member: Member) =>
  when(
    card.bindings.get(member) === 'viewer',
    'PERMISSION_DENIED',
    'rpc.md › Card rules: a viewer sees a card and cannot pay with it (whether it recharges, is not said)',
  );

export const recharge: Rule = (question) => {
  const { world, input, caller } = question;
  const member = memberOf(question);
  const amount = centsOf(input.amount);
  const method = String(input.payment_method ?? 'wechat');
  refuseFor(
    when(amount === null, 'INVALID_RECHARGE_AMOUNT', 'rpc.md › The 20, 10; Card rules: Money is numeric(12,2)'),
    when(method === 'balance', 'INVALID_PAYMENT_METHOD', 'rpc.md › The 20, 10: balance cannot recharge'),
  );
  const named = cardNamed(question);
  // rpc.md › Order inside a money function: the actor's check comes first, and the card may be part of it.
  const actor = named === undefined ? [] : [strangerTo(named, member), viewerOf(named, member)];
  const replay = replayOf(question, 'recharge', true, ...actor);
  if (replay !== null) return replay;
  const card = knownCard(question);
  const loose = looseKeyRefuses(question, 'recharge');
  const earlier = world.transactions.find(
    (tx) => tx.type === 'recharge' && tx.card === card && tx.order !== null && tx.order === input.external_order_id,
  );
  const counterOnly = when(
    method === 'cash' || method === 'bank',
    'INVALID_PAYMENT_METHOD',
    "money.md › 1. Money in: cash and bank are never a member's own",
  );
  const isSame = earlier !== undefined && earlier.raw === amount && earlier.method === method;
  const stranger = strangerTo(card, member);
  const unclear = [
    loose,
    counterOnly,
    // Whether an administrator who acts for a member is held to the member's cards, is not said either.
    caller.kind === 'admin' ? stranger : null,
    viewerOf(card, member),
  ];
  const broken = present([
    caller.kind === 'admin' ? null : stranger,
    ...unusable(card),
    suspendedOwner(card, 'recharge'),
    when(caller.kind === 'admin' && member.suspended, 'MEMBER_SUSPENDED', 'rpc.md › Card rules: a suspended member'),
    when(
      card.type === 'corporate' || card.type === 'voucher',
      'UNSUPPORTED_CARD_TYPE_FOR_RECHARGE',
      'rpc.md › Card rules: the column "recharge"',
    ),
    when(
      earlier !== undefined && !isSame,
      'DUPLICATE_EXTERNAL_ORDER',
      `${ORDERS}: anything else is DUPLICATE_EXTERNAL_ORDER; money.md › 1. Money in: unique per card`,
    ),
  ]);
  if (earlier !== undefined && isSame) {
    const rule = `${ORDERS}: the same number replays for the same card, amount, method and operation`;
    return {
      ...again(earlier.answer, true, rule),
      unless: [...broken, ...unclear],
      happens: () => rememberKey(question, 'recharge', earlier.answer, true),
    };
  }
  if (broken.length > 0) throw new Refused(present([...broken, ...unclear]));
  return credited(question, card, amount as number, method, unclear);
};

function credited(question: Question, card: Card, cents: number, method: string, unless: (Reason | null)[]): Success {
  return {
    rule: 'rpc.md › The 20, 10',
    body: {
      success: true,
      replayed: false,
      transaction: { card_id: card.id, amount: money(cents), payment_method: method, status: 'completed' },
      balance_after: money(card.balance + cents),
    },
    unless,
    happens: (answer) => {
      const { tx_id, tx_no, created_at } = answer.transaction as Json;
      card.balance += cents;
      // What an administrator recharges for somebody may be shown to them, whosever card it is: the pages do not say.
      card.everBound.add(memberOf(question));
      recordRecharge(question.world, card, {
        ...{ id: String(tx_id), no: String(tx_no), createdAt: String(created_at), answer },
        ...{ raw: cents, final: cents, method, order: orderOf(question.input) },
      });
      rememberKey(question, 'recharge', answer);
    },
  };
}

export function recordRecharge(world: World, card: Card, facts: Partial<Transaction>): void {
  world.transactions.unshift({ ...newTransaction('recharge', card, {}), ...facts });
}
