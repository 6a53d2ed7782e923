/** Money, discounts, points and levels as the contract has them, in whole numbers: cents, and thousandths of a factor. */

/** Amounts end below this: numeric(12,2). */
const AMOUNT_END_CENTS = 1_000_000_000_000;
const MAX_POINTS = 2_147_483_647;

const LEVELS = [
  { level: 0, name: '普通會員', min: 0, factorMilli: 1000 },
  { level: 1, name: '銀卡會員', min: 1_000, factorMilli: 950 },
  { level: 2, name: '金卡會員', min: 5_000, factorMilli: 900 },
  { level: 3, name: '鑽石會員', min: 10_000, factorMilli: 850 },
] as const;

/** The cents of an amount that the system can take; null for zero, negatives, fractions of a cent and too much. */
export function centsOf(amount: number | string): number | null {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(String(amount));
  if (match === null) return null;
  const [, sign, whole = '', decimals = ''] = match;
  const cents = Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
  return sign === '' && cents > 0 && cents < AMOUNT_END_CENTS ? cents : null;
}

/** What an answer says of so many cents. */
export const money = (cents: number): number => cents / 100;

/** Whether a card could hold as much. */
export const fitsCard = (cents: number): boolean => cents < AMOUNT_END_CENTS;

/** `raw * factor`, rounded to a cent, half away from zero. Below 2^53 for every amount that there is. */
export const discounted = (rawCents: number, factorMilli: number): number =>
  Math.floor((rawCents * factorMilli + 500) / 1000);

/** A whole point for each whole unit of the price, as far as the card can count. */
export const pointsFor = (rawCents: number, before: number): number =>
  Math.min(Math.floor(rawCents / 100), MAX_POINTS - before);

/** The share of a payment's points that its refunds have taken back once `refundedCents` are refunded. */
export const pointsBack = (earned: number, refundedCents: number, finalCents: number): number =>
  Number((BigInt(earned) * BigInt(refundedCents)) / BigInt(finalCents));

export const pointsAfter = (before: number, delta: number): number => Math.min(Math.max(before + delta, 0), MAX_POINTS);

export function levelOf(points: number): (typeof LEVELS)[number] {
  return LEVELS.findLast(({ min }) => min <= points) ?? LEVELS[0];
}

export function nextLevelOf(points: number): { level: number; name: string; points_needed: number } | null {
  const next = LEVELS.find(({ min }) => min > points);
  return next === undefined ? null : { level: next.level, name: next.name, points_needed: next.min - points };
}
