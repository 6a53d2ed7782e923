/** Everything that the model remembers: plain objects that point at each other, with the ids that answers gave them. */
import type { CardStatusName, CardTypeName, RoleName } from './names.js';

export interface Member {
  id: string;
  name: string;
  suspended: boolean;
}

export interface Merchant {
  id: string;
  code: string;
  suspended: boolean;
  /** Payments by their external order number. */
  orders: Map<string, Transaction>;
}

interface PointEntry {
  delta_points: number;
  points_before: number;
  points_after: number;
  reason: string;
  tx: Transaction | null;
}

export interface Card {
  id: string;
  card_no: string;
  type: CardTypeName;
  status: CardStatusName;
  owner: Member;
  cents: number;
  points: number;
  fixedMilli: number | null;
  bindingPassword: string | null;
  /** True once its expiry has passed, whether or not anybody has marked it yet. */
  due: boolean;
  hasExpiry: boolean;
  /** In the order in which they were bound first. */
  bindings: Map<Member, RoleName>;
  ledger: PointEntry[];
  /** Recharges by their external order number. */
  orders: Map<string, Transaction>;
}

/** The one code of a card and member. */
export interface Code {
  /** Null once all codes were replaced: it is alive, and nobody knows it. */
  plain: string | null;
  card: Card;
  member: Member;
  expired: boolean;
}

export interface Transaction {
  id: string;
  tx_no: string;
  type: 'payment' | 'refund' | 'recharge';
  card: Card;
  member: Member;
  merchant: Merchant | null;
  operator: string | null;
  rawCents: number;
  factorMilli: number;
  finalCents: number;
  points: number;
  /** What the answer said, for replays. */
  answer: object;
  created_at: string;
  method: string;
  reason: string | null;
  original: Transaction | null;
  refunds: Transaction[];
  refundedCents: number;
  pointsReversed: number;
  settlement: Settlement | null;
}

export interface Settlement {
  id: string;
  merchant: Merchant;
  mode: string;
  period_start: string;
  period_end: string;
  status: string;
  figures: Record<string, number>;
}

/** Somebody with a login. */
export interface Caller {
  name: string;
  kind: 'member' | 'manager' | 'cashier' | 'admin';
  /** Who keys belong to: the member, the merchant with all its tills, the administrator. */
  scope: string;
  member: Member | null;
  merchant: Merchant | null;
  operator: string | null;
  token: string;
  /** False once the account's logins were ended. */
  alive: boolean;
}

/** What happened in one program. */
export interface State {
  members: Member[];
  merchants: Merchant[];
  cards: Card[];
  codes: Code[];
  /** Every code that was ever shown, the newest first: those that have ended must not work. */
  shown: string[];
  transactions: Transaction[];
  settlements: Settlement[];
  callers: Caller[];
  /** What each key of a scope and operation was used for. */
  keys: Map<string, { fingerprint: string; tx: Transaction }>;
}

/** The factor of the card's next payment: the lower of level and corporate discount, or the card's own. */
export const usable = (card: Card): boolean => card.status === 'active' && !card.due;

/** How a member stands to a card. */
export const roleOn = (card: Card, member: Member): RoleName | null => card.bindings.get(member) ?? null;

/** The best factor of the usable corporate cards that the member is bound to. */
export function corporateMilli({ cards }: State, member: Member): number | null {
  const factors = cards
    .filter((card) => card.type === 'corporate' && usable(card) && card.bindings.has(member))
    .flatMap(({ fixedMilli }) => fixedMilli ?? []);
  return factors.length === 0 ? null : Math.min(...factors);
}
