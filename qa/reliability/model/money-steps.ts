/** Steps that move money, and the codes that they need. */
import {
  bit,
  callerFor,
  envoy,
  holderOf,
  keyOf,
  memberNamed,
  merchantNamed,
  orderOf,
  type Perform,
  payments,
  pick,
  pickId,
  type Step,
  UNKNOWN_FROM,
} from './choose.js';
import { ask } from './session.js';
import type { Caller, Transaction } from './state.js';

const issueCode: Perform = async (session, step) => {
  const { caller, card_id } = holderOf(session, step);
  const ttl_seconds = bit(step, 4) ? step.b * 100 : undefined;
  await ask(session, 'member.generateQr', caller, { card_id, ttl_seconds }, envoy(step));
};

const charge =
  (whichCode: (step: Step) => number): Perform =>
  async (session, step) => {
    // Mostly a live one; at times one that has ended, which must not work.
    const live = session.state.codes.flatMap(({ plain }) => plain ?? []);
    const known = step.b % 3 === 0 ? session.state.shown : live;
    const unknown = step.b === 99 ? 'short' : 'a-code-that-nobody-has-been-shown-by-anybody';
    const qr_plain = step.a >= UNKNOWN_FROM ? unknown : (pick(known, whichCode(step)) ?? unknown);
    const caller = callerFor(session, step, 'cashier', 'manager', 'admin');
    const input = {
      qr_plain,
      amount: step.amount,
      external_order_id: orderOf(session, step),
      tag: bit(step, 2) ? { till: step.b } : undefined,
      ...merchantNamed(session, caller, step),
    };
    await ask(session, 'merchant.charge', caller, input, envoy(step), keyOf(session, step));
  };

/** Half of the time something that fits: all that is left, or a part of it. */
function refundAmount(tx: Transaction | undefined, step: Step): number | string {
  if (tx === undefined || step.b < 30) return step.amount;
  const left = tx.finalCents - tx.refundedCents;
  return (step.b < 60 ? left : Math.ceil((left * (step.b % 10)) / 10)) / 100;
}

const resend: Perform = async (session, step) => {
  const earlier = pick(session.sent, step.a);
  if (earlier === undefined) return;
  const { procedure, caller, key } = earlier;
  const input = { ...earlier.input };
  // Mostly the same; else another body, or another of those who share the key or do not.
  if (step.b % 4 === 3)
    Object.assign(input, procedure === 'merchant.refund' ? { reason: 'another' } : { tag: { n: step.b } });
  const sender = step.b % 5 === 4 ? (pick(session.state.callers, step.who) as Caller) : caller;
  await ask(session, procedure, sender, input, envoy(step), key);
};

/** Payments, refunds, recharges and codes. */
export const MONEY_STEPS = {
  recharge: (session, step) => {
    const caller = callerFor(session, step, 'member', 'admin');
    const input = {
      card_id: pickId(session.state.cards, step.a),
      amount: step.amount,
      payment_method: ['cash', 'wechat', 'alipay', undefined, 'cash', 'balance'][step.b % 6],
      external_order_id: orderOf(session, step),
      ...memberNamed(session, caller, step),
    };
    return ask(session, 'member.recharge', caller, input, envoy(step), keyOf(session, step));
  },
  topUp: (session, step) => {
    const { caller, card_id } = holderOf(session, step);
    const input = { card_id, amount: 500 + step.b * 10, payment_method: 'cash' };
    return ask(session, 'member.recharge', caller, input, envoy(step), keyOf(session, step));
  },
  generateQr: (session, step) => {
    const caller = callerFor(session, step, 'member', 'admin');
    const input = { card_id: pickId(session.state.cards, step.a), ...memberNamed(session, caller, step) };
    return ask(session, 'member.generateQr', caller, input, envoy(step));
  },
  issueCode,
  pay: async (session, step) => {
    await issueCode(session, step);
    await charge(() => 0)(session, { ...step, a: 0 });
  },
  charge: charge(({ a }) => a),
  refund: (session, step) => {
    const caller = callerFor(session, step, 'manager', 'manager', 'admin');
    const mine = payments(session).filter(({ merchant }) => caller.merchant === null || merchant === caller.merchant);
    const tx = pick(step.b > 90 ? session.state.transactions : mine, step.a);
    const input = {
      original_tx_no: step.a >= UNKNOWN_FROM ? 'PAY9999999999' : (tx?.tx_no ?? 'PAY9999999998'),
      refund_amount: refundAmount(tx, step),
      reason: bit(step, 2) ? 'one item returned' : undefined,
      ...(caller.kind === 'admin' ? { merchant_code: tx?.merchant?.code ?? 'NO-SUCH-SHOP' } : {}),
    };
    return ask(session, 'merchant.refund', caller, input, envoy(step), keyOf(session, step));
  },
  resend,
  revokeQr: (session, step) => {
    const caller = callerFor(session, step, 'member', 'admin');
    return ask(session, 'member.revokeQr', caller, { card_id: pickId(session.state.cards, step.a) }, envoy(step));
  },
  validateQr: (session, step) => {
    const known = step.b % 3 === 0 ? session.state.shown : session.state.codes.flatMap(({ plain }) => plain ?? []);
    const qr_plain = pick(known, step.a) ?? 'a-code-that-nobody-has-been-shown-by-anybody';
    return ask(session, 'common.validateQr', callerFor(session, step, 'cashier'), { qr_plain }, envoy(step));
  },
  batchRotate: (session, step) =>
    ask(session, 'admin.batchRotateQr', callerFor(session, step, 'admin'), { ttl_seconds: step.b * 100 }, envoy(step)),
} satisfies Record<string, Perform>;
