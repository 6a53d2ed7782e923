/** Steps that move money, and the codes that they need. */
import {
  bit,
  callerFor,
  holderOf,
  isUnknown,
  keyFor,
  memberNamed,
  merchantNamed,
  orderFor,
  type Perform,
  payments,
  pick,
  pickId,
  type Step,
  spelled,
  transportOf,
  UNKNOWN_CODE,
} from './choose.js';
import type { ProcedureName } from './procedures.js';
import { ask, type Session } from './session.js';
import type { Caller, Card, Transaction } from './world.js';

/** Somebody who may shows a code of this card. */
async function showCode(session: Session, step: Step, card: Card | undefined): Promise<void> {
  if (card === undefined) return;
  const input = { card_id: card.id, ttl_seconds: bit(step, 4) ? 20 + step.b : undefined };
  await ask(session, 'member.generateQr', {
    caller: holderOf(session, card, step.who),
    input,
    transport: transportOf(session, step),
  });
}

const livePlain = ({ world }: Session) =>
  world.codes.flatMap(({ plain, ended, stale }) => (ended || stale ? [] : (plain ?? [])));

function codeFor(session: Session, step: Step): string {
  if (isUnknown(step.a)) return bit(step, 1) ? 'short' : UNKNOWN_CODE;
  // Mostly a live one; at times one that has ended, which must not work.
  const known = step.b % 4 === 0 ? session.world.shown : livePlain(session);
  return pick(known, step.a) ?? UNKNOWN_CODE;
}

async function chargeCode(session: Session, step: Step, qr_plain: string): Promise<void> {
  const caller = callerFor(session, step, 'cashier', 'manager', 'cashier', 'admin');
  const input = {
    qr_plain,
    amount: step.amount,
    external_order_id: orderFor(session, step),
    tag: bit(step, 2) ? { till: step.b } : undefined,
    ...merchantNamed(session, caller, step),
  };
  await ask(session, 'merchant.charge', {
    caller,
    input,
    transport: transportOf(session, step),
    key: keyFor(session, step),
  });
}

/** A customer shows a new code and a shop charges it. */
const pay: Perform = async (session, step) => {
  await showCode(session, step, pick(session.world.cards, step.a));
  await chargeCode(session, step, livePlain(session)[0] ?? UNKNOWN_CODE);
};

const actorAt = ({ world }: Session, tx: Transaction): Caller =>
  world.callers.find(({ kind, merchant }) => kind === 'manager' && merchant === tx.merchant) as Caller;

/** The number of an order that has been paid is sent again, with a code that may be anybody's. */
const repeatOrder: Perform = async (session, step) => {
  const ordered = payments(session).filter(({ order }) => order !== null);
  const tx = pick(ordered, step.a);
  if (tx === undefined) return;
  const others = session.world.cards.filter((card) => card !== tx.card);
  const card = [tx.card, tx.card, pick(others, step.b), undefined][step.b % 4];
  const usesOld = step.b % 8 === 0 && tx.code?.plain !== null;
  if (!usesOld) await showCode(session, { ...step, who: 0 }, card);
  const fresh = card === undefined ? UNKNOWN_CODE : (livePlain(session)[0] ?? UNKNOWN_CODE);
  const input = {
    qr_plain: usesOld ? (tx.code?.plain ?? UNKNOWN_CODE) : fresh,
    amount: step.b % 5 === 4 ? (tx.raw + 100) / 100 : tx.raw / 100,
    external_order_id: tx.order,
  };
  await ask(session, 'merchant.charge', { caller: actorAt(session, tx), input, transport: transportOf(session, step) });
};

/** Half of the time something that fits: all that is left, or a part of it. */
function refundAmount(tx: Transaction | undefined, step: Step): number | string {
  if (tx === undefined || step.b < 20) return step.amount;
  const left = tx.final - tx.refunded;
  return (step.b < 65 ? left : Math.ceil((left * (step.b % 10)) / 10)) / 100;
}

const refund: Perform = async (session, step) => {
  const caller = callerFor(session, step, 'manager', 'manager', 'admin');
  const mine = payments(session).filter(({ merchant }) => caller.merchant === null || merchant === caller.merchant);
  const tx = pick(step.b > 90 ? session.world.transactions : mine, step.a);
  const shop = tx?.merchant ?? pick(session.world.merchants, step.b);
  const input = {
    original_tx_no: isUnknown(step.a) ? 'PAY9999999999' : (tx?.no ?? 'PAY9999999998'),
    refund_amount: refundAmount(tx, step),
    reason: bit(step, 2) ? 'one item returned' : undefined,
    ...(caller.kind === 'admin' ? { merchant_code: shop?.code } : {}),
  };
  await ask(session, 'merchant.refund', {
    caller,
    input,
    transport: transportOf(session, step),
    key: keyFor(session, step),
  });
};

const recharge: Perform = async (session, step) => {
  const caller = callerFor(session, step, 'member', 'admin');
  const card = pick(session.world.cards, step.a);
  const holder = card === undefined ? undefined : holderOf(session, card, step.b).member;
  const input = {
    card_id: pickId(session.world.cards, step.a),
    amount: step.amount,
    payment_method: ['wechat', 'alipay', undefined, 'cash', 'balance', 'wechat', 'alipay'][step.b % 7],
    external_order_id: orderFor(session, step),
    ...memberNamed(session, caller, step, holder ?? undefined),
  };
  await ask(session, 'member.recharge', {
    caller,
    input,
    transport: transportOf(session, step),
    key: keyFor(session, step),
  });
};

/** Something else that the same procedure takes. */
function changed(procedure: ProcedureName, { b }: Step): Record<string, unknown> {
  const isAmount = b % 8 === 7;
  if (procedure === 'merchant.charge' || procedure === 'member.recharge') {
    return isAmount ? { amount: 7 + b / 100 } : { tag: { n: b } };
  }
  if (procedure === 'merchant.refund' && isAmount) return { refund_amount: b / 100 };
  if (procedure === 'merchant.generateSettlement') return { period_start: '2021-01-01T00:00:00.000Z' };
  return procedure === 'admin.issueCard' ? { name: 'another' } : { reason: 'another' };
}

/** Mostly the same request with the same key in some spelling; else another body, or another caller. */
const resend: Perform = async (session, step) => {
  const earlier = pick(session.sent, step.a);
  if (earlier === undefined) return;
  const { procedure, key } = earlier;
  const input = { ...earlier.input };
  const isMoney = ['merchant.charge', 'merchant.refund', 'member.recharge'].includes(procedure);
  if (step.b % 4 === 3) Object.assign(input, changed(procedure, step));
  const caller = step.b % 5 === 4 ? (pick(session.world.callers, step.who) as Caller) : earlier.caller;
  if (caller.kind === 'admin' && earlier.caller.kind !== 'admin') {
    const { member, merchant } = earlier.caller;
    // Whoever may not call it at all has nobody to be named.
    if (procedure.startsWith('member.') && member !== null) input.member_id = member.id;
    if (procedure.startsWith('merchant.') && merchant !== null) input.merchant_code = merchant.code;
  }
  const plain = (key.header ?? key.body ?? '').replace(/^"(.*)"$/, '$1');
  const respelled = isMoney && step.spelling < 60 ? spelled(plain, step.spelling) : key;
  await ask(session, procedure, { caller, input, transport: transportOf(session, step), key: respelled });
};

/** Payments, refunds, recharges and codes. */
export const MONEY_STEPS = {
  recharge,
  topUp: async (session, step) => {
    const card = pick(session.world.cards, step.a);
    if (card === undefined) return;
    const input = { card_id: card.id, amount: 500 + step.b * 10, payment_method: 'wechat' };
    const caller = holderOf(session, card, step.who);
    await ask(session, 'member.recharge', {
      caller,
      input,
      transport: transportOf(session, step),
      key: keyFor(session, step),
    });
  },
  showCode: (session, step) => showCode(session, step, pick(session.world.cards, step.a)),
  generateQr: (session, step) => {
    const caller = callerFor(session, step, 'member');
    // Administrators make no codes: what they hear is not said yet.
    if (caller.kind === 'admin') return Promise.resolve();
    const input = { card_id: pickId(session.world.cards, step.a) };
    return ask(session, 'member.generateQr', { caller, input, transport: transportOf(session, step) });
  },
  pay,
  charge: (session, step) => chargeCode(session, step, codeFor(session, step)),
  repeatOrder,
  refund,
  resend,
  revokeQr: (session, step) => {
    const caller = callerFor(session, step, 'member', 'admin');
    const input = { card_id: pickId(session.world.cards, step.a), ...memberOfCard(session, caller, step) };
    return ask(session, 'member.revokeQr', { caller, input, transport: transportOf(session, step) });
  },
  validateQr: (session, step) => {
    const caller = callerFor(session, step, 'cashier', 'manager');
    // The call names no shop, so an administrator has none to validate for.
    if (caller.kind === 'admin') return Promise.resolve();
    return ask(session, 'common.validateQr', {
      caller,
      input: { qr_plain: codeFor(session, step) },
      transport: transportOf(session, step),
    });
  },
  batchRotate: (session, step) =>
    ask(session, 'admin.batchRotateQr', {
      caller: callerFor(session, step, 'admin'),
      input: { ttl_seconds: 30 + step.b * 70 },
      transport: transportOf(session, step),
    }),
} satisfies Record<string, Perform>;

const memberOfCard = (session: Session, caller: Caller, step: Step) =>
  caller.kind === 'admin' ? {} : memberNamed(session, caller, step);
