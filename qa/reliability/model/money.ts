/** The arithmetic of the pages, in whole cents, thousandths and points. */
import type { Card, Member, Transaction, World } from './world.js';

const AMOUNT = /^\d+(\.\d{1,2})?$/;
/** rpc.md › Card rules: money is `numeric(12,2)`. */
const END_OF_AMOUNTS = 10_000_000_000;

/** rpc.md › Card rules: more than two decimals, NaN and infinity are refused, never rounded. Null for what is no amount. */
export function centsOf(amount: unknown): number | null {
  const text = String(amount);
  if (!AMOUNT.test(text) || Number(text) <= 0 || Number(text) >= END_OF_AMOUNTS) return null;
  return Math.round(Number(text) * 100);
}

export const money = (cents: number): number => cents / 100;

/** rpc.md › Card rules: `final = round(raw * discount, 2)`, half away from zero. */
export const discounted = (rawCents: number, milli: number): number => Math.floor((rawCents * milli + 500) / 1000);

/** rpc.md › Card rules: the table of levels. */
const LEVELS = [
  { level: 3, from: 10_000, milli: 850 },
  { level: 2, from: 5_000, milli: 900 },
  { level: 1, from: 1_000, milli: 950 },
] as const;
const LOWEST = { level: 0, milli: 1000 } as const;

const levelFor = (points: number): { level: number; milli: number } =>
  LEVELS.find(({ from }) => points >= from) ?? LOWEST;
export const levelOf = (points: number): number => levelFor(points).level;

/** rpc.md › Card rules: the column "points and level". */
export const collectsPoints = ({ type }: Card): boolean => type === 'standard' || type === 'prepaid';

/** rpc.md › Card rules: a payment earns `floor(raw_amount)` points on standard and prepaid cards. */
export const pointsFor = (card: Card, rawCents: number): number =>
  collectsPoints(card) ? Math.floor(rawCents / 100) : 0;

/**
 * rpc.md › Card rules: a refund takes back `floor(earned * refunded_so_far / final)` less what was taken back before,
 * never below zero.
 */
export function pointsTakenBack(payment: Transaction, refundCents: number): number {
  const due = Math.floor((payment.points * (payment.refunded + refundCents)) / payment.final) - payment.pointsTaken;
  return Math.min(due, payment.card.points);
}

/**
 * rpc.md › Card rules, the column "discount on payment": every factor that the next payment may have. There is more
 * than one only where the pages do not say whether a corporate card that is frozen, lost, closed or due still gives;
 * one of a suspended owner gives nothing.
 */
export function factorsOf(world: World, card: Card): number[] {
  const own = levelFor(card.points).milli;
  if (card.type === 'voucher') return [1000];
  if (card.type === 'prepaid') return [card.fixedMilli ?? own];
  const given = corporateCardsOf(world, card.owner);
  const sure = Math.min(own, ...given.filter(gives).map(({ fixedMilli }) => fixedMilli ?? 1000));
  const perhaps = given.filter(({ owner }) => !owner.suspended);
  return [...new Set([sure, ...perhaps.map(({ fixedMilli }) => Math.min(sure, fixedMilli ?? 1000))])];
}

const gives = (card: Card): boolean => isSound(card) && !card.owner.suspended;
const isSound = ({ status, due }: Card): boolean => status === 'active' && !due;

/** rpc.md › Card rules: a corporate card gives its discount to the standard card of each bound member. */
const corporateCardsOf = ({ cards }: World, member: Member): Card[] =>
  cards.filter(({ type, bindings, fixedMilli }) => type === 'corporate' && fixedMilli !== null && bindings.has(member));
