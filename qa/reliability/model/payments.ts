/** Charges and refunds: rpc.md › The 20, Order inside a money function; money.md › 4. Proven, Order numbers. */
import type { Json } from '../../../tests/support/rest.js';
import { merchantOf, suspendedMerchant, suspendedOwner } from './access.js';
import {
  oneOf,
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
import { centsOf, discounted, factorsOf, levelOf, money, pointsFor, pointsTakenBack } from './money.js';
import type { Card, Code, Merchant, Transaction } from './world.js';

export const ORDERS = 'money.md › 4. Proven: Order numbers';
const CODES = 'rpc.md › Payment codes (QR)';
/** rpc.md › The 20, 6: a code shorter than this is none. */
const SHORTEST_CODE = 16;

export const isCodeShaped = (plain: unknown): boolean => String(plain).length >= SHORTEST_CODE;

/** Whether the shop may charge the code at all: it is live, or this shop has validated it. */
export const paysAt = (code: Code, merchant: Merchant): boolean =>
  !code.ended && (!code.stale || code.validatedBy === merchant);

/** Why a code that pays may be refused all the same: the pages ask for more than an installation keeps yet, or are silent. */
export function codeDoubts(code: Code, merchant: Merchant): (Reason | null)[] {
  const held = code.validatedBy !== null && (code.stale || code.validatedBy !== merchant);
  return [
    when(code.doubtful, 'QR_EXPIRED_OR_INVALID', `${CODES}: suspending ends them at once (whose, is not said)`),
    when(held, 'QR_EXPIRED_OR_INVALID', `${CODES}: stays chargeable by that merchant alone for 180 s`),
  ];
}

export const charge: Rule = (question) => {
  const { world, input } = question;
  const merchant = merchantOf(question);
  const raw = centsOf(input.amount);
  const shut = suspendedMerchant(merchant);
  refuseFor(shut, when(raw === null, 'INVALID_PRICE', 'rpc.md › The 20, 8; Card rules: Money is numeric(12,2)'));
  const replay = replayOf(question, 'charge', true);
  if (replay !== null) return replay;
  const code = world.codes.find(({ plain }) => plain !== null && plain === input.qr_plain);
  const earlier = world.transactions.find(
    (tx) =>
      tx.type === 'payment' && tx.merchant === merchant && tx.order !== null && tx.order === input.external_order_id,
  );
  const loose = looseKeyRefuses(question, 'charge');
  if (earlier !== undefined) return repeatedPayment(question, { earlier, code, raw: raw as number, merchant }, loose);
  if (!isCodeShaped(input.qr_plain)) refuseFor(when(true, 'INVALID_QR', 'rpc.md › The 20, 6: shorter than 16'), loose);
  if (code === undefined || !paysAt(code, merchant))
    throw new Refused([{ code: 'QR_EXPIRED_OR_INVALID', rule: CODES }, ...present([loose])]);
  const cannotPay = [
    ...cardCannotPay(code.card),
    ...present(codeDoubts(code, merchant)).filter(() => code.card.owner.suspended),
  ];
  // A key that may refuse decides nothing by itself: the charge may go on as well.
  if (present(cannotPay).length > 0) refuseFor(...cannotPay, loose);
  return payment(question, code, merchant, raw as number, [loose, ...codeDoubts(code, merchant)]);
};

function cardCannotPay(card: Card): (Reason | null)[] {
  return [
    suspendedOwner(card, 'pay'),
    when(card.status !== 'active', 'CARD_NOT_ACTIVE', 'errors.md: CARD_NOT_ACTIVE'),
    when(card.due || card.status === 'expired', 'CARD_EXPIRED', 'rpc.md › Card rules: pays until expires_at'),
    when(card.type === 'corporate', 'CORPORATE_CARD_CANNOT_PAY', 'rpc.md › Card rules: corporate, pays: no'),
  ];
}

/** The number of an order that has been paid: the same payment again, or a refusal; never a second payment. */
function repeatedPayment(
  question: Question,
  { earlier, code, raw, merchant }: { earlier: Transaction; code: Code | undefined; raw: number; merchant: Merchant },
  loose: Reason | null,
): Success {
  const shown = code !== undefined && code.card === earlier.card && (code === earlier.code || paysAt(code, merchant));
  const isSame = shown && raw === earlier.raw && earlier.refunded < earlier.final;
  const duplicate = `${ORDERS}: anything else, a code that leads nowhere too, is DUPLICATE_EXTERNAL_ORDER`;
  if (!isSame) {
    refuseFor(
      when(true, 'DUPLICATE_EXTERNAL_ORDER', duplicate),
      when(!isCodeShaped(question.input.qr_plain), 'INVALID_QR', 'rpc.md › The 20, 6: shorter than 16'),
      loose,
    );
  }
  const rule = `${ORDERS}: the same number replays for the same card, amount, method and operation`;
  const success = again(earlier.answer, true, rule);
  const doubts = code === undefined ? [] : [...codeDoubts(code, merchant), ...cardCannotPay(code.card)];
  return {
    ...success,
    unless: [loose, ...doubts],
    happens: () => rememberKey(question, 'charge', earlier.answer, true),
  };
}

function payment(question: Question, code: Code, merchant: Merchant, raw: number, unless: (Reason | null)[]): Success {
  const { world, input } = question;
  const { card } = code;
  const choices = factorsOf(world, card).map((milli) => ({ milli, final: discounted(raw, milli) }));
  const poor = choices
    .filter(({ final }) => final > card.balance)
    .map(({ final }) =>
      when(true, 'INSUFFICIENT_BALANCE', 'rpc.md › What holds always, B: no negative balance', {
        balance: money(card.balance),
        required: money(final),
      }),
    );
  if (poor.length === choices.length) throw new Refused(present([...poor, ...unless]));
  const affordable = choices.filter(({ final }) => final <= card.balance);
  const points = pointsFor(card, raw);
  return {
    rule: 'rpc.md › Card rules: discount on payment, final = round(raw * discount, 2), floor(raw_amount) points',
    body: {
      success: true,
      replayed: false,
      transaction: {
        card_id: card.id,
        raw_amount: money(raw),
        final_amount: oneOf(...affordable.map(({ final }) => money(final))),
        discount: oneOf(...affordable.map(({ milli }) => milli / 1000)),
        points_earned: points,
        status: 'completed',
      },
      customer_info: {
        card_no: card.no,
        card_type: card.type,
        // The pages do not say whether it is the level before or after.
        member_level: oneOf(levelOf(card.points), levelOf(card.points + points)),
      },
    },
    unless: [...poor, ...unless],
    happens: (answer) => {
      const { tx_id, tx_no, discount, created_at } = answer.transaction as Json;
      const milli = Math.round(Number(discount) * 1000);
      const final = discounted(raw, milli);
      card.balance -= final;
      card.points += points;
      // rpc.md › Payment codes: a successful charge consumes it.
      code.ended = true;
      world.transactions.unshift({
        ...newTransaction('payment', card, answer),
        ...{ id: String(tx_id), no: String(tx_no), createdAt: String(created_at) },
        ...{ merchant, raw, milli, final, points, code, order: orderOf(input) },
      });
      rememberKey(question, 'charge', answer);
    },
  };
}

export const orderOf = ({ external_order_id }: Record<string, unknown>): string | null =>
  typeof external_order_id === 'string' ? external_order_id : null;

export const newTransaction = (type: Transaction['type'], card: Card, answer: Json): Transaction => ({
  id: '',
  no: '',
  type,
  card,
  answer,
  merchant: null,
  raw: 0,
  milli: 1000,
  final: 0,
  method: 'balance',
  points: 0,
  refunded: 0,
  pointsTaken: 0,
  original: null,
  order: null,
  code: null,
  createdAt: '',
  settlement: null,
});

export const refund: Rule = (question) => {
  const { world, input } = question;
  const merchant = merchantOf(question);
  const amount = centsOf(input.refund_amount);
  refuseFor(when(amount === null, 'INVALID_REFUND_AMOUNT', 'rpc.md › The 20, 9; Card rules: Money is numeric(12,2)'));
  // money.md › 2. Between: administrators refund on a suspended merchant's behalf; rpc.md › The 20, 9 lists the code.
  const shut = when(merchant.suspended, 'MERCHANT_NOT_FOUND_OR_INACTIVE', 'rpc.md › The 20, 9');
  const replay = replayOf(question, 'refund', true, shut);
  if (replay !== null) return replay;
  const original = world.transactions.find(({ no }) => no === input.original_tx_no);
  const isForeign = original !== undefined && original.merchant !== merchant;
  const isPayment = original?.type === 'payment';
  const rule = 'rpc.md › The 20, 9';
  refuseFor(
    when(original === undefined || isForeign, 'ORIGINAL_TX_NOT_FOUND', rule),
    when(
      original !== undefined && !isPayment && !(isForeign && original.merchant !== null),
      'ONLY_COMPLETED_PAYMENT_REFUNDABLE',
      rule,
    ),
    ...(original === undefined || isForeign || !isPayment ? [shut] : []),
  );
  const payment = original as Transaction;
  const cents = amount as number;
  const left = payment.final - payment.refunded;
  refuseFor(
    when(
      cents > left,
      'REFUND_EXCEEDS_REMAINING',
      'rpc.md › What holds always, E: Σ refunds of a payment ≤ the payment',
    ),
    ...(cents > left ? [shut] : []),
  );
  return givenBack(question, payment, cents, [shut, ...cardCannotTake(payment.card)]);
};

/** money.md › 2. Between: a refund to a closed or expired card without successor. */
const cardCannotTake = (card: Card): (Reason | null)[] => [
  when(
    ['closed', 'expired', 'lost'].includes(card.status) || card.due,
    'REFUND_CARD_UNUSABLE',
    'money.md › 2. Between: refund to a closed or expired card without successor',
  ),
];

function givenBack(question: Question, payment: Transaction, cents: number, unless: (Reason | null)[]): Success {
  const { world } = question;
  const { card } = payment;
  const points = pointsTakenBack(payment, cents);
  const left = payment.final - payment.refunded - cents;
  return {
    rule: 'rpc.md › The 20, 9; Card rules: a refund takes back the points the refunded share earned',
    body: {
      success: true,
      replayed: false,
      refund: {
        refunded_amount: money(cents),
        original_tx_no: payment.no,
        status: 'completed',
        points_reversed: points,
      },
      remaining_refundable: money(left),
    },
    unless,
    happens: (answer) => {
      const { refund_tx_id, refund_tx_no, created_at } = answer.refund as Json;
      card.balance += cents;
      card.points -= points;
      payment.refunded += cents;
      payment.pointsTaken += points;
      world.transactions.unshift({
        ...newTransaction('refund', card, answer),
        ...{ id: String(refund_tx_id), no: String(refund_tx_no), createdAt: String(created_at) },
        ...{ merchant: payment.merchant, final: cents, original: payment },
      });
      rememberKey(question, 'refund', answer);
    },
  };
}
