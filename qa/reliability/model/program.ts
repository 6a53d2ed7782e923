/** What programs are made of: how often each step comes, and with which numbers. */
import fc from 'fast-check';
import type { NamedStep, StepName } from './steps.js';

/** How often each comes, against the others: money most, what ends a card least. */
const WEIGHTS: Record<StepName, number> = {
  recharge: 8,
  topUp: 5,
  generateQr: 3,
  showCode: 4,
  pay: 16,
  charge: 8,
  repeatOrder: 8,
  refund: 12,
  resend: 9,
  revokeQr: 2,
  validateQr: 3,
  batchRotate: 2,
  bind: 6,
  unbind: 4,
  issue: 4,
  adjustPoints: 4,
  freeze: 2,
  unfreeze: 2,
  lose: 1,
  close: 1,
  getCard: 2,
  suspendMember: 2,
  reactivateMember: 3,
  suspendMerchant: 2,
  reactivateMerchant: 3,
  logIn: 3,
  cardFallsDue: 1,
  codeFallsDue: 1,
  expireCards: 1,
  settle: 7,
  previewSettlement: 3,
  settlementStatus: 4,
  listCards: 3,
  memberTransactions: 2,
  merchantTransactions: 2,
  getTransaction: 3,
  dailySummary: 2,
  listSettlements: 1,
};

const cents = (min: number, max: number) =>
  fc.tuple(fc.integer({ min, max }), fc.boolean()).map(([n, asText]) => (asText ? (n / 100).toFixed(2) : n / 100));

/**
 * Mostly what a purchase costs; at times sums that reach the next level, and what no amount is. Neither what a discount
 * rounds to nothing nor more than a limit may be: the pages leave both to settings.
 */
const amount = fc.oneof(
  { weight: 12, arbitrary: cents(100, 30_000) },
  { weight: 2, arbitrary: cents(200_000, 1_200_000) },
  { weight: 1, arbitrary: fc.constantFrom<number | string>(0, -5, 0.005, '12.345', 10_000_000_000) },
);

const STEPS = Object.keys(WEIGHTS) as StepName[];
export const isStep = (name: string): name is StepName => Object.hasOwn(WEIGHTS, name);

const stepOf = (only: readonly StepName[]): fc.Arbitrary<NamedStep> =>
  fc.record({
    op: fc.oneof(...only.map((op) => ({ weight: WEIGHTS[op], arbitrary: fc.constant(op) }))),
    who: fc.nat(99),
    a: fc.nat(99),
    b: fc.nat(99),
    amount,
    way: fc.nat(31),
    key: fc.nat(15),
    spelling: fc.nat(62),
    order: fc.nat(9),
  });

const MAX_STEPS = 50;

/** @param only the steps that programs are made of */
export const programOf = (only: readonly StepName[] = STEPS): fc.Arbitrary<NamedStep[]> =>
  fc.array(stepOf(only), { minLength: 1, maxLength: MAX_STEPS, size: 'max' });
