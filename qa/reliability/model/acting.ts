/** Whom a call is about, and what was sent under a key before. */
import { check, type Question, refuse, text } from './expected.js';
import { type Card, type Member, type Merchant, roleOn, type Transaction } from './state.js';

/** The member that the call is about: the caller, or whom an administrator names, somebody unknown too. */
export function subjectOf({ state, caller, input }: Question): Member {
  const named = text(input.member_id);
  if (caller.kind === 'admin') {
    check(named !== null, 'VALIDATION_FAILED');
    return state.members.find(({ id }) => id === named) ?? { id: named, name: '', suspended: false };
  }
  check(caller.member !== null && (named === null || named === caller.member.id), 'PERMISSION_DENIED');
  return caller.member;
}

/** The same where an administrator may name nobody: then null, and the card says whose it is. */
export function namedMember(question: Question): Member | null {
  if (question.caller.kind === 'admin' && question.input.member_id === undefined) return null;
  return subjectOf(question);
}

/** The merchant that the call is about: the caller's own, or the one whose code an administrator names. */
export function merchantOf({ state, caller, input }: Question): Merchant {
  const named = text(input.merchant_code);
  if (caller.kind === 'admin') {
    check(named !== null, 'VALIDATION_FAILED');
    return state.merchants.find(({ code }) => code === named) ?? refuse('MERCHANT_NOT_FOUND');
  }
  check(caller.merchant !== null, 'PERMISSION_DENIED');
  check(named === null || named === caller.merchant.code, 'NOT_MERCHANT_USER');
  return caller.merchant;
}

export function cardOf({ state, input }: Question, code: string): Card {
  return state.cards.find(({ id }) => id === input.card_id) ?? refuse(code);
}

/** Whoever only looks may not pay, top up or show a code. */
export function checkMayUse({ caller }: Question, card: Card): void {
  if (caller.member === null) return;
  const role = roleOn(card, caller.member);
  check(role !== null && role !== 'viewer', 'PERMISSION_DENIED');
}

/** The earlier result under this key, if there is one; another request under it is refused. */
export function replayOf(question: Question, operation: string, request: unknown): Transaction | null {
  const held = question.state.keys.get(keyName(question, operation));
  if (question.key === null || held === undefined) return null;
  check(held.fingerprint === JSON.stringify(request), 'IDEMPOTENCY_KEY_REUSED');
  return held.tx;
}

export function rememberKey(question: Question, operation: string, request: unknown, tx: Transaction): void {
  if (question.key === null) return;
  question.state.keys.set(keyName(question, operation), { fingerprint: JSON.stringify(request), tx });
}

const keyName = ({ caller, key }: Question, operation: string): string => `${caller.scope} ${operation} ${key}`;

/** The earlier transaction under the same order number: it comes again when the amount is the same. */
export function earlierOrder(
  orders: Map<string, Transaction>,
  order: string | null,
  rawCents: number,
): Transaction | null {
  const earlier = order === null ? undefined : orders.get(order);
  if (earlier === undefined) return null;
  check(earlier.rawCents === rawCents, 'DUPLICATE_EXTERNAL_ORDER');
  return earlier;
}
