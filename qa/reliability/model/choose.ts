/** How the small numbers of a step choose among what there is. None is ever out of range: every part of a program is one. */
import type { SentKey } from './expectation.js';
import type { Session } from './session.js';
import type { Caller, Card, Member, Transaction } from './world.js';

/** What each number means depends on the step. */
export interface Step {
  op: string;
  /** Which of those who usually do this; from 94 on, any caller at all. */
  who: number;
  /** Which card, member, merchant, code or transaction; from 97 on, one that nobody knows. */
  a: number;
  b: number;
  amount: number | string;
  /** A bit each for small choices. */
  way: number;
  /** Which of a few idempotency keys, or none. */
  key: number;
  /** How the key is written, and where it is put. */
  spelling: number;
  /** Which of a few order numbers, which all shops and cards share, or none. */
  order: number;
}

export type Perform = (session: Session, step: Step) => Promise<void>;

const NOBODY = '00000000-0000-4000-8000-00000000dead';
const UNKNOWN_FROM = 97;
const ANYBODY_FROM = 94;
export const UNKNOWN_CODE = 'a-code-that-nobody-has-been-shown-by-anybody';

export const isUnknown = (n: number): boolean => n >= UNKNOWN_FROM;
export const pick = <T>(items: readonly T[], n: number): T | undefined => items[n % Math.max(items.length, 1)];
export const bit = ({ way }: Step, place: number): boolean => ((way >> place) & 1) === 1;
export const transportOf = ({ api }: Session, step: Step): 'rest' | 'trpc' => pick(api.transports, step.way) ?? 'rest';

export const pickId = (items: readonly { id: string }[], n: number): string =>
  isUnknown(n) ? NOBODY : (pick(items, n)?.id ?? NOBODY);

export function callerFor({ world }: Session, { who }: Step, ...kinds: Caller['kind'][]): Caller {
  const usual = who >= ANYBODY_FROM ? world.callers : world.callers.filter(({ kind }) => kinds.includes(kind));
  return pick(usual, who) as Caller;
}

const KEYS = 3;
const ORDERS = 3;

/** No key, or one of a few in one of its spellings; rarely one that is none. */
export function keyFor(session: Session, { key, spelling }: Pick<Step, 'key' | 'spelling'>): SentKey {
  return key < 6 ? {} : spelled(`${session.name} key ${key % KEYS}`, spelling);
}

/** The same key in other words; the last ones are no keys. */
export function spelled(key: string, spelling: number): SentKey {
  const quoted = `"${key}"`;
  const ways: SentKey[] = [
    { header: key },
    { body: key },
    { header: quoted },
    { body: quoted },
    { header: key, body: key },
    { header: quoted, body: key },
  ];
  const odd: SentKey[] = [
    { header: `${key} é` },
    { body: `${key} é` },
    { header: `${key} \u0085` },
    { header: key, body: `${key} more` },
    { body: key.padEnd(256, '.') },
  ];
  return spelling < 60 ? (pick(ways, spelling) as SentKey) : (pick(odd, spelling) as SentKey);
}

/** The key of a write that takes it as a header alone. */
export function headerKeyFor(session: Session, step: Step): SentKey {
  if (step.key < 12 || !session.api.keysOnEveryWrite) return {};
  const key = `${session.name} key ${step.key % KEYS}`;
  return { header: bit(step, 4) ? `"${key}"` : key };
}

export const orderFor = ({ name }: Session, { order }: Step): string | undefined =>
  order < 5 ? undefined : `${name} order ${order % ORDERS}`;

/** An administrator names for whom it acts; others at times name somebody, at times themselves. */
export function memberNamed({ world }: Session, caller: Caller, step: Step, member?: Member): Record<string, unknown> {
  const named = member ?? pick(world.members, step.b);
  if (caller.kind === 'admin') return { member_id: named?.id };
  return bit(step, 3) && bit(step, 4) ? { member_id: pick(world.members, step.b)?.id } : {};
}

export function merchantNamed({ world }: Session, caller: Caller, step: Step): Record<string, unknown> {
  if (caller.kind === 'admin')
    return { merchant_code: isUnknown(step.b) ? 'NO-SUCH-SHOP' : pick(world.merchants, step.b)?.code };
  return bit(step, 3) && bit(step, 4) ? { merchant_code: pick(world.merchants, step.b)?.code } : {};
}

export const payments = ({ world }: Session): Transaction[] =>
  world.transactions.filter(({ type }) => type === 'payment');

/** The login of a member. */
export const loginOf = ({ world }: Session, member: Member | undefined): Caller =>
  world.callers.find((caller) => caller.member !== null && caller.member === member) as Caller;

/** Somebody who holds the card in some way; the owner first. */
export const holderOf = (session: Session, card: Card, n: number): Caller =>
  loginOf(session, pick([...card.bindings.keys()], n) ?? card.owner);
