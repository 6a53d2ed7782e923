/** What lists and look-ups answer: nothing here changes the state. */

import { settlementRow, sumOf } from './accounts.js';
import { cardOf, merchantOf, namedMember, subjectOf } from './acting.js';
import { check, type Question, type Rule, refuse } from './expected.js';
import { levelOf, money, nextLevelOf } from './money.js';
import { collectsPoints, factorOf } from './payments.js';
import { type Caller, type Card, corporateMilli, roleOn, type State, type Transaction } from './state.js';

// Cards --------------------------------------------------------------------------------------------------

const factor = (milli: number | null): number | null => (milli === null ? null : milli / 1000);

/** What every answer about a card says of it. */
const cardFacts = (state: State, card: Card) => ({
  card_no: card.card_no,
  card_type: card.type,
  balance: money(card.cents),
  points: card.points,
  level: levelOf(card.points).level,
  discount_rate: factorOf(state, card) / 1000,
  next_level: collectsPoints(card) ? nextLevelOf(card.points) : null,
  status: card.status,
});

/** The discount that a standard card gets, or that a corporate card gives. */
function corporateDiscount(state: State, card: Card): number | null {
  if (card.type === 'corporate') return factor(card.fixedMilli);
  return card.type === 'standard' ? factor(corporateMilli(state, card.owner)) : null;
}

export const listCards: Rule = (question) => {
  const { state } = question;
  const member = subjectOf(question);
  check(state.members.includes(member), 'MEMBER_NOT_FOUND');
  const cards = state.cards.filter((card) => card.bindings.has(member)).reverse();
  return {
    body: {
      cards: cards.map((card) => ({
        id: card.id,
        ...cardFacts(state, card),
        corporate_discount: corporateDiscount(state, card),
        binding_role: roleOn(card, member),
      })),
      summary: {
        total_cards: cards.length,
        active_cards: cards.filter(({ status }) => status === 'active').length,
        total_balance: money(cards.reduce((sum, { cents }) => sum + cents, 0)),
        total_points: cards.reduce((sum, { points }) => sum + points, 0),
      },
    },
  };
};

const ROLE_ORDER = ['owner', 'admin', 'member', 'viewer'];

export const getCard: Rule = (question) => {
  const { state } = question;
  const card = cardOf(question, 'CARD_NOT_FOUND');
  const roles = [...card.bindings.values()].sort((a, b) => ROLE_ORDER.indexOf(a) - ROLE_ORDER.indexOf(b));
  return {
    body: {
      card: {
        ...cardFacts(state, card),
        owner_member_id: card.owner.id,
        fixed_discount: factor(card.fixedMilli),
        live_codes: state.codes.filter((code) => code.card === card && !code.expired).length,
      },
      bindings: roles.map((role) => ({ role })),
    },
  };
};

export const listPoints: Rule = (question) => {
  namedMember(question);
  const card = cardOf(question, 'CARD_NOT_FOUND');
  const { member } = question.caller;
  check(member === null || roleOn(card, member) !== null, 'PERMISSION_DENIED');
  const entries = card.ledger.map(({ tx, ...entry }) => ({ ...entry, tx_no: tx?.tx_no ?? null }));
  return page(question, 'points', entries);
};

// Transactions -------------------------------------------------------------------------------------------

const transactionRow = (tx: Transaction) => ({
  tx_no: tx.tx_no,
  tx_type: tx.type,
  card_id: tx.card.id,
  card_no: tx.card.card_no,
  merchant_id: tx.merchant?.id ?? null,
  raw_amount: money(tx.rawCents),
  discount_applied: tx.factorMilli / 1000,
  final_amount: money(tx.finalCents),
  points_earned: tx.points,
  status: 'completed',
  payment_method: tx.method,
  reason: tx.reason,
  original_tx_no: tx.original?.tx_no ?? null,
  refunded_amount: money(tx.refundedCents),
});

/** A part of a list, counted from its newest row, with the whole list's length. */
function page({ input }: Question, name: string, rows: readonly object[]) {
  const offset = Number(input.offset ?? 0);
  const limit = Number(input.limit ?? 20);
  const shown = rows.slice(offset, offset + limit);
  return {
    body: {
      [name]: shown,
      pagination: { total_count: rows.length, has_next: offset + shown.length < rows.length, has_prev: offset > 0 },
    },
  };
}

/** What a member paid or topped up, and whatever happened on cards that the member owns. */
const concerns = (tx: Transaction, member: Caller['member']): boolean =>
  tx.member === member || tx.card.owner === member;

function listOf(question: Question, isMeant: (tx: Transaction) => boolean) {
  const { state, input } = question;
  const found = state.transactions.filter(
    (tx) => isMeant(tx) && (input.tx_type === undefined || tx.type === input.tx_type),
  );
  return page(question, 'transactions', found.map(transactionRow));
}

export const memberTransactions: Rule = (question) => {
  const member = subjectOf(question);
  return listOf(question, (tx) => concerns(tx, member));
};

export const merchantTransactions: Rule = (question) => {
  const merchant = merchantOf(question);
  return listOf(question, (tx) => tx.merchant === merchant);
};

export const getTransaction: Rule = ({ state, caller, input }) => {
  const tx = state.transactions.find(({ tx_no }) => tx_no === input.tx_no) ?? refuse('TX_NOT_FOUND');
  const mine = caller.member === null ? tx.merchant === caller.merchant : concerns(tx, caller.member);
  check(caller.kind === 'admin' || mine, 'TX_NOT_FOUND');
  const remaining_refundable = tx.type === 'payment' ? money(tx.finalCents - tx.refundedCents) : null;
  const refunds = tx.refunds.map((each) => ({
    tx_no: each.tx_no,
    refunded_amount: money(each.finalCents),
    points_reversed: Math.abs(each.points),
    reason: each.reason,
  }));
  return { body: { transaction: { ...transactionRow(tx), operator: tx.operator, remaining_refundable, refunds } } };
};

// Merchants ----------------------------------------------------------------------------------------------

export const listSettlements: Rule = (question) => {
  const merchant = merchantOf(question);
  const own = question.state.settlements.filter((each) => each.merchant === merchant);
  return page(question, 'settlements', own.map(settlementRow));
};

/** Today's business. Nobody runs a program over midnight without noticing: the date is asked for. */
export const getDailySummary: Rule = (question) => {
  const merchant = merchantOf(question);
  const own = question.state.transactions.filter((tx) => tx.merchant === merchant && dayOf(tx) === question.input.date);
  const payments = own.filter(({ type }) => type === 'payment');
  const refunds = own.filter(({ type }) => type === 'refund');
  const average = payments.length === 0 ? 0 : Math.floor(sumOf(payments) / payments.length + 0.5);
  return {
    body: {
      date: question.input.date,
      summary: {
        total_count: own.length,
        payment_count: payments.length,
        refund_count: refunds.length,
        payment_amount: money(sumOf(payments)),
        refund_amount: money(sumOf(refunds)),
        net_amount: money(sumOf(payments) - sumOf(refunds)),
        unique_customers: new Set(payments.map(({ member }) => member)).size,
        average_payment: money(average),
      },
    },
  };
};

/** The day of the business time zone. */
export const businessDay = (at: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Taipei' }).format(at);

const dayOf = ({ created_at }: Transaction): string => businessDay(new Date(created_at));
