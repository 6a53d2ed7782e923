/** What lists and single objects show of the same facts. */
import { cardNamed, memberOf, merchantOf } from './access.js';
import { oneOf, type Rule, refuse, when } from './expectation.js';
import { listOf } from './lists.js';
import { levelOf, money } from './money.js';
import { figuresOf } from './settlements.js';
import type { Card, Transaction } from './world.js';

const statusOf = (card: Card) => (card.due && card.status === 'active' ? oneOf('active', 'expired') : card.status);

const cardRow = (card: Card) => ({
  card_no: card.no,
  card_type: card.type,
  balance: money(card.balance),
  points: card.points,
  level: levelOf(card.points),
  status: statusOf(card),
});

export const listCards: Rule = (question) => {
  const member = memberOf(question);
  const held = question.world.cards.filter(({ bindings }) => bindings.has(member));
  return {
    rule: 'rest.md › Bodies: GET /member/cards',
    body: {
      cards: listOf(
        'id',
        held.map((card) => ({ id: card.id, ...cardRow(card), binding_role: card.bindings.get(member) })),
      ),
    },
    unless: [when(member.suspended, 'MEMBER_SUSPENDED', 'errors.md: MEMBER_SUSPENDED')],
  };
};

export const getCard: Rule = (question) => {
  const card = cardNamed(question) ?? refuse('CARD_NOT_FOUND', 'errors.md: CARD_NOT_FOUND');
  const bindings = [...card.bindings].map(([{ id }, role]) => ({ member_id: id, role }));
  return {
    rule: 'rpc.md › What holds always, A and G',
    body: {
      card: { card_id: card.id, ...cardRow(card), owner_member_id: card.owner.id },
      bindings: listOf('member_id', bindings),
    },
  };
};

const txRow = (tx: Transaction) => ({
  tx_no: tx.no,
  tx_type: tx.type,
  card_id: tx.card.id,
  card_no: tx.card.no,
  merchant_id: tx.merchant?.id ?? null,
  final_amount: money(tx.final),
  // rpc.md › Card rules; money.md › 2. Between: transactions are append-only, a payment stays completed.
  status: 'completed',
  original_tx_no: tx.original?.no ?? null,
  ...(tx.type === 'payment'
    ? {
        raw_amount: money(tx.raw),
        discount_applied: tx.milli / 1000,
        points_earned: tx.points,
        refunded_amount: money(tx.refunded),
      }
    : {}),
});

export const memberTransactions: Rule = (question) => {
  const member = memberOf(question);
  const { transactions } = question.world;
  const own = transactions.filter(({ card }) => card.owner === member);
  // Whether those of shared cards are listed too, also after unbinding, is not said.
  const shared = transactions.filter(({ card }) => card.owner !== member && card.everBound.has(member));
  return {
    rule: 'rpc.md › The 20, 18',
    body: { transactions: listOf('tx_no', own.map(txRow), shared.map(txRow)) },
    unless: [when(member.suspended, 'MEMBER_SUSPENDED', 'errors.md: MEMBER_SUSPENDED')],
  };
};

export const merchantTransactions: Rule = (question) => {
  const merchant = merchantOf(question);
  const own = question.world.transactions.filter((tx) => tx.merchant === merchant);
  return { rule: 'rpc.md › The 20, 19', body: { transactions: listOf('tx_no', own.map(txRow)) } };
};

export const getTransaction: Rule = ({ world, caller, input }) => {
  const rule = 'rpc.md › The 20, 20: TX_NOT_FOUND, also for a transaction the actor may not see';
  const tx = world.transactions.find(({ no }) => no === input.tx_no) ?? refuse('TX_NOT_FOUND', rule);
  const { member, merchant } = caller;
  const hidden = when(true, 'TX_NOT_FOUND', rule);
  if (merchant !== null && tx.merchant !== merchant) refuse('TX_NOT_FOUND', rule);
  const isShared = member !== null && tx.card.owner !== member;
  // Of a card that the member is no longer bound to, nothing is said.
  if (isShared && !tx.card.everBound.has(member)) refuse('TX_NOT_FOUND', rule);
  const refunds = world.transactions.filter(({ original }) => original === tx);
  const rest = tx.type === 'payment' ? { remaining_refundable: money(tx.final - tx.refunded) } : {};
  return {
    rule: 'rpc.md › The 20, 20',
    body: {
      transaction: {
        ...txRow(tx),
        ...rest,
        external_order_id: tx.order,
        refunds: listOf(
          'tx_no',
          refunds.map(({ no, final }) => ({ tx_no: no, refunded_amount: money(final) })),
        ),
      },
    },
    unless: [isShared ? hidden : null],
  };
};

export const getDailySummary: Rule = (question) => {
  const merchant = merchantOf(question);
  const {
    total_amount: net_amount,
    total_tx_count: total_count,
    ...figures
  } = figuresOf(question.world.transactions.filter((tx) => tx.merchant === merchant));
  return {
    rule: 'rest.md › Bodies: GET /merchant/daily-summary',
    body: { summary: { total_count, net_amount, ...figures } },
  };
};

export const verifyLedger: Rule = () => ({
  rule: 'rpc.md › What holds always: verify_ledger() returns every violation',
  body: { ok: true, violations: listOf('none', []) },
});
