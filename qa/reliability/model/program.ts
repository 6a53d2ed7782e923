/** What programs are made of: how often each step comes, and with which numbers. */
import fc from 'fast-check';
import type { NamedStep, StepName } from './steps.js';

/** How often each comes, against the others: money most, what ends a card least. */
const WEIGHTS: Record<StepName, number> = {
  recharge: 8,
  topUp: 5,
  generateQr: 4,
  issueCode: 4,
  pay: 14,
  charge: 7,
  refund: 10,
  resend: 7,
  revokeQr: 2,
  validateQr: 2,
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
  settle: 6,
  previewSettlement: 2,
  settlementStatus: 4,
  listCards: 3,
  listPoints: 1,
  memberTransactions: 2,
  merchantTransactions: 2,
  getTransaction: 3,
  dailySummary: 2,
  listSettlements: 1,
};

const cents = (min: number, max: number) =>
  fc.tuple(fc.integer({ min, max }), fc.boolean()).map(([n, asText]) => (asText ? (n / 100).toFixed(2) : n / 100));

/** Mostly what a purchase costs; at times cents that round, sums that reach the next level, and what no amount is. */
const amount = fc.oneof(
  { weight: 10, arbitrary: cents(100, 30_000) },
  { weight: 3, arbitrary: cents(1, 99) },
  { weight: 3, arbitrary: cents(90_000, 600_000) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<number | string>(0, -5, 0.005, '12.345', '9999999999.99', 10_000_000_000, 5_000_000_000),
  },
);

const step: fc.Arbitrary<NamedStep> = fc.record({
  op: fc.oneof(
    ...(Object.entries(WEIGHTS) as [StepName, number][]).map(([op, weight]) => ({
      weight,
      arbitrary: fc.constant(op),
    })),
  ),
  who: fc.nat(99),
  a: fc.nat(99),
  b: fc.nat(99),
  amount,
  way: fc.nat(31),
  key: fc.nat(7),
});

const MAX_STEPS = 50;

export const program: fc.Arbitrary<NamedStep[]> = fc.array(step, { minLength: 1, maxLength: MAX_STEPS, size: 'max' });
