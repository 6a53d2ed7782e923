/** How the small numbers of a step choose among what there is. None is ever out of range: every part of a program is one. */
import type { Session } from './session.js';
import type { Caller, Transaction } from './state.js';

/** What each number means depends on the step; none is ever out of range, so that every part of a program is one. */
export interface Step {
  op: string;
  /** Which of those who usually do this; from 90 on, any caller at all. */
  who: number;
  /** Which card, member, merchant, code or transaction; from 95 on, one that nobody knows. */
  a: number;
  b: number;
  amount: number | string;
  /** A bit each for small choices. */
  way: number;
  /** From 4 on, one of a few idempotency keys. */
  key: number;
}

export type Perform = (session: Session, step: Step) => Promise<void>;

const NOBODY = '00000000-0000-4000-8000-00000000dead';
export const UNKNOWN_FROM = 95;
const ANYBODY_FROM = 90;

export const pick = <T>(items: readonly T[], n: number): T | undefined => items[n % Math.max(items.length, 1)];
export const bit = ({ way }: Step, place: number): boolean => ((way >> place) & 1) === 1;
export const envoy = (step: Step) =>
  ({ transport: bit(step, 0) ? 'trpc' : 'rest', keyInHeader: bit(step, 1) }) as const;

export const pickId = (items: readonly { id: string }[], n: number): string =>
  n >= UNKNOWN_FROM ? NOBODY : (pick(items, n)?.id ?? NOBODY);

export function callerFor({ state }: Session, { who }: Step, ...kinds: Caller['kind'][]): Caller {
  const usual = who >= ANYBODY_FROM ? state.callers : state.callers.filter(({ kind }) => kinds.includes(kind));
  return pick(usual, who) as Caller;
}

export const keyOf = (session: Session, { key }: Step): string | null =>
  key < 4 ? null : `${session.name} key ${key}`;
export const orderOf = (session: Session, { b }: Step): string | undefined =>
  b % 8 === 7 ? `${session.name} order ${b % 3}` : undefined;

/** Administrators say for whom they act, at times nobody; others may name themselves. */
export function memberNamed(session: Session, caller: Caller, step: Step): Record<string, unknown> {
  if (caller.kind === 'admin') return bit(step, 3) ? { member_id: pickId(session.state.members, step.b) } : {};
  return bit(step, 3) && bit(step, 4) ? { member_id: pick(session.state.members, step.b)?.id } : {};
}

export function merchantNamed({ state }: Session, caller: Caller, step: Step): Record<string, unknown> {
  const named = step.b >= UNKNOWN_FROM ? 'NO-SUCH-SHOP' : pick(state.merchants, step.b)?.code;
  if (caller.kind === 'admin') return step.b === 50 ? {} : { merchant_code: named };
  return bit(step, 3) && bit(step, 4) ? { merchant_code: named } : {};
}

export const payments = ({ state }: Session): Transaction[] =>
  state.transactions.filter(({ type }) => type === 'payment');

/** The login of a member. */
export const callerOf = ({ state }: Session, member: Caller['member']): Caller =>
  state.callers.find((caller) => caller.member === member) as Caller;

/** A member who holds the card in some way; the card's owner first. */
export function holderOf(session: Session, step: Step): { caller: Caller; card_id: string } {
  const card = pick(session.state.cards, step.a);
  const holders = card === undefined ? [] : [...card.bindings.keys()];
  const caller = callerOf(session, pick(holders, step.who) ?? null);
  return { caller, card_id: card?.id ?? NOBODY };
}

/** A page: mostly the first, of a few rows. */
export const pageOf = (step: Step) => ({ limit: 1 + (step.b % 25), offset: step.key > 5 ? step.a % 4 : 0 });
