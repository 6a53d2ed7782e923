/** What the model knows: people, cards, codes, money. Amounts are in cents, factors in thousandths. */
import type { Json } from '../../../tests/support/rest.js';

export type CardType = 'standard' | 'prepaid' | 'corporate' | 'voucher';
export type CardStatus = 'active' | 'inactive' | 'lost' | 'expired' | 'closed';
export type BindingRole = 'owner' | 'admin' | 'member' | 'viewer';

export interface Member {
  id: string;
  no: string;
  suspended: boolean;
}

export interface Merchant {
  id: string;
  code: string;
  suspended: boolean;
}

export interface Card {
  id: string;
  no: string;
  type: CardType;
  owner: Member;
  balance: number;
  points: number;
  fixedMilli: number | null;
  password: string | null;
  status: CardStatus;
  /** It can expire. */
  expires: boolean;
  /** Its expiry has passed, and no clean-up has marked it yet. */
  due: boolean;
  bindings: Map<Member, BindingRole>;
  /** Everybody who was bound to it at some time. */
  everBound: Set<Member>;
}

export interface Code {
  /** Null when a batch has replaced it and nobody was shown the new one. */
  plain: string | null;
  card: Card;
  issuer: Member;
  /** Replaced by a later one, or past its expiry: only who validated it may still charge it. */
  stale: boolean;
  /** Consumed, revoked, or ended by a freeze or a suspension: nobody charges it again. */
  ended: boolean;
  /** The pages do not say whether it still pays. */
  doubtful: boolean;
  validatedBy: Merchant | null;
}

export interface Transaction {
  id: string;
  no: string;
  type: 'payment' | 'refund' | 'recharge';
  card: Card;
  merchant: Merchant | null;
  raw: number;
  milli: number;
  final: number;
  method: string;
  points: number;
  /** Of a payment: what its refunds have given back and taken back so far. */
  refunded: number;
  pointsTaken: number;
  original: Transaction | null;
  /** The order number of the caller. */
  order: string | null;
  code: Code | null;
  /** The first answer, which every replay repeats. */
  answer: Json;
  createdAt: string;
  settlement: Settlement | null;
}

export interface Settlement {
  id: string;
  merchant: Merchant;
  status: string;
  figures: Figures;
}

export interface Figures {
  payment_count: number;
  payment_amount: number;
  refund_count: number;
  refund_amount: number;
  total_amount: number;
  total_tx_count: number;
}

export interface Caller {
  name: string;
  kind: 'member' | 'manager' | 'cashier' | 'admin';
  id: string;
  member: Member | null;
  merchant: Merchant | null;
  login: Record<string, string>;
  token: string;
  /** Its session has not been ended by a suspension. */
  alive: boolean;
}

/** What a key stands for. */
export interface KeyUse {
  request: string;
  answer: Json;
  /** The pages do not say whether this use binds the key: the number of an order has answered, not the key. */
  loose: boolean;
}

export interface World {
  members: Member[];
  merchants: Merchant[];
  cards: Card[];
  codes: Code[];
  /** Every code that was ever shown. */
  shown: string[];
  transactions: Transaction[];
  settlements: Settlement[];
  callers: Caller[];
  keys: Map<string, KeyUse>;
}

export const newWorld = (): World => ({
  members: [],
  merchants: [],
  cards: [],
  codes: [],
  shown: [],
  transactions: [],
  settlements: [],
  callers: [],
  keys: new Map(),
});

/** A card as it comes out of issuing. */
export const newCard = (made: Pick<Card, 'id' | 'no' | 'type' | 'owner'> & Partial<Card>): Card => ({
  balance: 0,
  points: 0,
  fixedMilli: null,
  password: null,
  status: 'active',
  expires: false,
  due: false,
  bindings: new Map([[made.owner, 'owner']]),
  everBound: new Set([made.owner]),
  ...made,
});

export const isUsable = (card: Card): boolean => card.status === 'active' && !card.due;
