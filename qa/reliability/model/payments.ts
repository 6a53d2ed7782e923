/** The rules of charges, refunds and recharges. */
import type { Json } from '../../../tests/support/rest.js';
import { cardOf, checkMayUse, earlierOrder, merchantOf, namedMember, rememberKey, replayOf } from './acting.js';
import { check, type Question, type Rule, refuse, type Success, text } from './expected.js';
import { centsOf, discounted, fitsCard, levelOf, money, pointsAfter, pointsBack, pointsFor } from './money.js';
import { type Card, type Code, corporateMilli, type State, type Transaction, usable } from './state.js';

export const collectsPoints = ({ type }: Card): boolean => type === 'standard' || type === 'prepaid';

/** The factor of the card's next payment. */
export function factorOf(state: State, card: Card): number {
  const ofLevel = levelOf(card.points).factorMilli;
  if (card.type === 'standard') return Math.min(ofLevel, corporateMilli(state, card.owner) ?? 1000);
  if (card.type === 'prepaid') return card.fixedMilli ?? ofLevel;
  return 1000;
}

/** Changes the card's points as far as they can change, and writes what really happened. */
export function changePoints(card: Card, delta: number, reason: string, tx: Transaction | null): void {
  const before = card.points;
  card.points = pointsAfter(before, delta);
  if (card.points === before) return;
  const entry = { delta_points: card.points - before, points_before: before, points_after: card.points, reason, tx };
  card.ledger.unshift(entry);
}

function newTransaction(facts: Pick<Transaction, 'type' | 'card' | 'member' | 'finalCents'>): Transaction {
  return {
    id: '',
    tx_no: '',
    merchant: null,
    operator: null,
    rawCents: facts.finalCents,
    factorMilli: 1000,
    points: 0,
    answer: {},
    created_at: '',
    method: 'balance',
    reason: null,
    original: null,
    refunds: [],
    refundedCents: 0,
    pointsReversed: 0,
    settlement: null,
    ...facts,
  };
}

/** The first answer again, with the number that it had. */
const again = (tx: Transaction): Success => ({ body: { ...tx.answer, replayed: true }, replayed: true });

const tagOf = ({ input }: Question): unknown => input.tag ?? {};

const cardFields = (card: Card) => ({ card_no: card.card_no, card_type: card.type });

// Charge -------------------------------------------------------------------------------------------------

function codeOf({ state, input }: Question): Code {
  const plain = String(input.qr_plain);
  check(plain.length >= 16, 'INVALID_QR');
  return state.codes.find((code) => code.plain === plain && !code.expired) ?? refuse('QR_EXPIRED_OR_INVALID');
}

function checkMayPay({ card, member }: Code): void {
  check(card.status !== 'expired' && !card.due, 'CARD_EXPIRED');
  check(card.status === 'active', 'CARD_NOT_ACTIVE');
  check(!member.suspended && !card.owner.suspended, 'MEMBER_SUSPENDED');
}

export const charge: Rule = (question) => {
  const { state, caller, input } = question;
  const merchant = merchantOf(question);
  const rawCents = centsOf(input.amount as number) ?? refuse('INVALID_PRICE');
  check(!merchant.suspended, 'MERCHANT_NOT_FOUND_OR_INACTIVE');

  const order = text(input.external_order_id);
  const request = [merchant.code, input.qr_plain, rawCents, order, tagOf(question)];
  const earlier = replayOf(question, 'charge', request) ?? earlierOrder(merchant.orders, order, rawCents);
  if (earlier !== null) {
    rememberKey(question, 'charge', request, earlier);
    return again(earlier);
  }

  const code = codeOf(question);
  checkMayPay(code);
  const { card, member } = code;
  const factorMilli = factorOf(state, card);
  const finalCents = discounted(rawCents, factorMilli);
  check(card.cents >= finalCents, 'INSUFFICIENT_BALANCE', {
    balance: money(card.cents),
    required: money(finalCents),
  });

  const points = collectsPoints(card) ? pointsFor(rawCents, card.points) : 0;
  const tx = newTransaction({ type: 'payment', card, member, finalCents });
  Object.assign(tx, { merchant, operator: caller.operator, rawCents, factorMilli, points });
  state.codes.splice(state.codes.indexOf(code), 1);
  card.cents -= finalCents;
  changePoints(card, points, 'payment', tx);
  state.transactions.unshift(tx);
  if (order !== null) merchant.orders.set(order, tx);
  rememberKey(question, 'charge', request, tx);
  tx.answer = chargeAnswer(tx);
  return { body: { ...tx.answer, replayed: false }, learn: ({ transaction }) => learnTransaction(tx, transaction) };
};

const chargeAnswer = ({ card, rawCents, finalCents, factorMilli, points }: Transaction) => ({
  success: true,
  transaction: {
    card_id: card.id,
    raw_amount: money(rawCents),
    final_amount: money(finalCents),
    discount: factorMilli / 1000,
    points_earned: points,
    status: 'completed',
  },
  customer_info: { ...cardFields(card), member_level: levelOf(card.points).level, balance_after: money(card.cents) },
});

/** From the first answer on, the same numbers have to come with every replay. */
function learnTransaction(tx: Transaction, said: Json): void {
  Object.assign(tx, { id: String(said.tx_id), tx_no: String(said.tx_no), created_at: String(said.created_at) });
  const { transaction } = tx.answer as { transaction: object };
  Object.assign(transaction, { tx_id: tx.id, tx_no: tx.tx_no, created_at: tx.created_at });
}

// Refund -------------------------------------------------------------------------------------------------

export const refund: Rule = (question) => {
  const { state, caller, input } = question;
  const merchant = merchantOf(question);
  const cents = centsOf(input.refund_amount as number) ?? refuse('INVALID_REFUND_AMOUNT');
  check(!merchant.suspended, 'MERCHANT_NOT_FOUND_OR_INACTIVE');

  const reason = text(input.reason);
  const request = [merchant.code, input.original_tx_no, cents, reason, tagOf(question)];
  const earlier = replayOf(question, 'refund', request);
  if (earlier !== null) return again(earlier);

  const payment = state.transactions.find((tx) => tx.tx_no === input.original_tx_no && tx.merchant === merchant);
  check(payment !== undefined, 'ORIGINAL_TX_NOT_FOUND');
  check(payment.type === 'payment', 'ONLY_COMPLETED_PAYMENT_REFUNDABLE');
  const remaining = payment.finalCents - payment.refundedCents;
  check(cents <= remaining, 'REFUND_EXCEEDS_REMAINING', { remaining: money(remaining) });
  const { card } = payment;
  check(fitsCard(card.cents + cents), 'INVALID_REFUND_AMOUNT');

  payment.refundedCents += cents;
  const due = pointsBack(payment.points, payment.refundedCents, payment.finalCents) - payment.pointsReversed;
  const points = Math.min(due, card.points);
  payment.pointsReversed += points;
  const tx = newTransaction({ type: 'refund', card, member: payment.member, finalCents: cents });
  Object.assign(tx, { merchant, operator: caller.operator, points: 0 - points, reason, original: payment });
  card.cents += cents;
  changePoints(card, 0 - points, 'refund', tx);
  payment.refunds.push(tx);
  state.transactions.unshift(tx);
  rememberKey(question, 'refund', request, tx);
  tx.answer = {
    success: true,
    refund: {
      refunded_amount: money(cents),
      original_tx_no: payment.tx_no,
      points_reversed: points,
      status: 'completed',
    },
    remaining_refundable: money(remaining - cents),
  };
  return { body: { ...tx.answer, replayed: false }, learn: (answer) => learnRefund(tx, answer.refund) };
};

function learnRefund(tx: Transaction, said: Json): void {
  const { refund_tx_id, refund_tx_no, created_at } = said;
  Object.assign(tx, { id: String(refund_tx_id), tx_no: String(refund_tx_no), created_at: String(created_at) });
  Object.assign((tx.answer as { refund: object }).refund, { refund_tx_id, refund_tx_no, created_at });
}

// Recharge -----------------------------------------------------------------------------------------------

export const recharge: Rule = (question) => {
  const { input } = question;
  const member = namedMember(question);
  const cents = centsOf(input.amount as number) ?? refuse('INVALID_RECHARGE_AMOUNT');
  const method = text(input.payment_method) ?? 'wechat';
  check(method !== 'balance', 'INVALID_PAYMENT_METHOD');
  const card = cardOf(question, 'CARD_NOT_FOUND_OR_INACTIVE');
  checkMayUse(question, card);

  const order = text(input.external_order_id);
  const request = [card.id, cents, method, order, tagOf(question)];
  const earlier = replayOf(question, 'recharge', request) ?? earlierOrder(card.orders, order, cents);
  if (earlier !== null) {
    rememberKey(question, 'recharge', request, earlier);
    return again(earlier);
  }
  check(collectsPoints(card), 'UNSUPPORTED_CARD_TYPE_FOR_RECHARGE');
  check(usable(card), 'CARD_NOT_FOUND_OR_INACTIVE');
  const payer = member ?? card.owner;
  check(!payer.suspended && !card.owner.suspended, 'MEMBER_SUSPENDED');
  check(question.state.members.includes(payer), 'MEMBER_NOT_FOUND');
  check(fitsCard(card.cents + cents), 'INVALID_RECHARGE_AMOUNT');

  const tx = credit(question.state, card, payer, cents, method);
  if (order !== null) card.orders.set(order, tx);
  rememberKey(question, 'recharge', request, tx);
  tx.answer = {
    success: true,
    transaction: { card_id: card.id, amount: money(cents), payment_method: method, status: 'completed' },
    balance_after: money(card.cents),
  };
  return { body: { ...tx.answer, replayed: false }, learn: ({ transaction }) => learnTransaction(tx, transaction) };
};

/** Puts money on a card by a transaction of its own. */
export function credit(
  state: State,
  card: Card,
  member: Transaction['member'],
  cents: number,
  method: string,
): Transaction {
  const tx = newTransaction({ type: 'recharge', card, member, finalCents: cents });
  tx.method = method;
  card.cents += cents;
  state.transactions.unshift(tx);
  return tx;
}
