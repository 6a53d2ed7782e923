/** What a charge answers, as one table; `charge-cases.ts` prepares each case and the ways to charge ask for it. */
import type { ChargeCase, Expected, Request } from './charge-cases.js';

const suspended = "UPDATE mps.members SET status = 'suspended' WHERE id = $2";
const tenPaid: Expected = { paid: 10, points: 10, level: 0, balance: 90 };
const again: Expected = { ...tenPaid, replayed: true };
const priceRefused: Expected = { refused: 'INVALID_PRICE' };
const form = (field: string, text: string): Expected => ({
  refused: 'VALIDATION_FAILED',
  details: { fields: { [field]: [text] } },
});
const tagForm = form('tag', 'a JSON object of at most 4096 characters');
const orderForm = form('external_order_id', '1 to 128 characters');
const keyForm = form('idempotency_key', '1 to 255 characters');

const FIRST: ChargeCase[] = [
  { name: 'a plain charge', expected: tenPaid },
  ...[0, -1, '1.005', 10_000_000_000].map(
    (amount): ChargeCase => ({ name: `the amount ${amount}`, request: { amount }, expected: priceRefused }),
  ),
  ...['NaN', 'Infinity', null].map(
    (amount): ChargeCase => ({
      name: `the amount ${amount}`,
      request: { amount },
      expected: priceRefused,
      byFunctionOnly: true,
    }),
  ),
  {
    name: 'an amount with zeros at its end',
    request: { amount: '1.50' },
    expected: { paid: 1.5, points: 1, level: 0, balance: 98.5 },
  },
  {
    name: 'an unknown merchant',
    request: { shop: 'unknown' },
    expected: { refused: 'MERCHANT_NOT_FOUND_OR_INACTIVE' },
    byFunctionOnly: true,
  },
  {
    name: 'a suspended merchant',
    request: { shop: 'suspended' },
    expected: { refused: 'MERCHANT_NOT_FOUND_OR_INACTIVE' },
    byFunctionOnly: true,
  },
  { name: 'the till of another merchant', request: { shop: 'other' }, expected: { refused: 'NOT_MERCHANT_USER' } },
  { name: 'no code', request: { code: { text: null } }, expected: { refused: 'INVALID_QR' }, byFunctionOnly: true },
  { name: 'a code of 15 characters', request: { code: { text: 'x'.repeat(15) } }, expected: { refused: 'INVALID_QR' } },
  {
    name: 'an unknown code',
    request: { code: { text: 'x'.repeat(43) } },
    expected: { refused: 'QR_EXPIRED_OR_INVALID' },
  },
  {
    name: 'an expired code',
    change:
      "UPDATE mps.payment_codes SET expires_at = now() - interval '1 second' WHERE card_id = $1 AND member_id = $2",
    expected: { refused: 'QR_EXPIRED_OR_INVALID' },
  },
  { name: 'a used code', before: [{}], expected: { refused: 'QR_EXPIRED_OR_INVALID' } },
  ...['inactive', 'lost', 'closed', 'suspended'].map(
    (status): ChargeCase => ({
      name: `a card with status ${status}`,
      card: { status },
      expected: { refused: 'CARD_NOT_ACTIVE', details: { status } },
    }),
  ),
  { name: 'a card with status expired', card: { status: 'expired' }, expected: { refused: 'CARD_EXPIRED' } },
  {
    name: 'a voucher past its end',
    card: { card_type: 'voucher', expires_at: '2020-01-01' },
    expected: { refused: 'CARD_EXPIRED' },
  },
  {
    name: 'a frozen card past its end',
    card: { status: 'inactive', expires_at: '2020-01-01' },
    expected: { refused: 'CARD_EXPIRED' },
  },
  { name: 'a suspended member', change: suspended, expected: { refused: 'MEMBER_SUSPENDED' } },
  {
    name: 'a corporate card',
    card: { card_type: 'corporate', fixed_discount: 0.8 },
    expected: { refused: 'CORPORATE_CARD_CANNOT_PAY' },
  },
  {
    name: 'a balance one cent too small',
    card: { balance: 5 },
    request: { amount: '5.01' },
    expected: { refused: 'INSUFFICIENT_BALANCE', details: { balance: 5, required: 5.01 } },
  },
  {
    name: 'a balance that is just enough',
    card: { balance: 5 },
    request: { amount: 5 },
    expected: { paid: 5, points: 5, level: 0, balance: 0 },
  },
  { name: 'a tag that is no object', request: { tag: [1] }, expected: tagForm, byFunctionOnly: true },
  {
    name: 'a tag that is too long',
    request: { tag: { a: 'x'.repeat(4096) } },
    expected: tagForm,
    byFunctionOnly: true,
  },
  { name: 'an empty order number', request: { order: '' }, expected: orderForm, byFunctionOnly: true },
  { name: 'an order number of 129', request: { order: 'o'.repeat(129) }, expected: orderForm, byFunctionOnly: true },
  { name: 'an empty key', request: { key: '' }, expected: keyForm, byFunctionOnly: true },
  { name: 'a key of 256', request: { key: 'k'.repeat(256) }, expected: keyForm, byFunctionOnly: true },
  {
    name: 'a wrong amount before an unknown code',
    request: { amount: 0, code: { text: 'y'.repeat(43) } },
    expected: priceRefused,
  },
  {
    name: 'level 2',
    card: { points: 5000, level: 2 },
    request: { amount: '10.03' },
    expected: { paid: 9.03, points: 10, level: 2, balance: 90.97 },
  },
  {
    name: 'a level that rises by two',
    card: { points: 999, balance: 10_000 },
    request: { amount: 4500 },
    expected: { paid: 4500, points: 4500, level: 2, balance: 5500 },
  },
  {
    name: 'a fixed discount that is worse than the level',
    card: { fixed_discount: 0.99, level: 3, points: 10_000 },
    expected: { paid: 9.9, points: 10, level: 3, balance: 90.1 },
  },
  {
    name: 'a voucher: no discount, no points',
    card: { card_type: 'voucher', level: 3, points: 10_000 },
    expected: { paid: 10, points: 0, level: 3, balance: 90 },
  },
  {
    name: 'half a cent, rounded away from zero',
    card: { fixed_discount: 0.5 },
    request: { amount: '0.01' },
    expected: { paid: 0.01, points: 0, level: 0, balance: 99.99 },
  },
  {
    name: 'points at their largest',
    card: { points: 2_147_483_640, level: 3 },
    request: { amount: 50 },
    expected: { paid: 42.5, points: 7, level: 3, balance: 57.5 },
  },
  { name: 'a key again', before: [{ key: 'K' }], request: { key: 'K' }, expected: again },
  {
    name: 'a key again, on a card that was frozen since',
    before: [{ key: 'K' }],
    change: "UPDATE mps.cards SET status = 'inactive' WHERE id = $1",
    request: { key: 'K' },
    expected: again,
  },
  { name: 'a key again, after a refund', before: [{ key: 'K' }], refund: 10, request: { key: 'K' }, expected: again },
  ...(
    [
      ['amount', { amount: 11 }],
      ['code', { code: 'new' }],
      ['tag', { tag: { a: 1 } }],
      ['order number', { order: 'K' }],
    ] as [string, Request][]
  ).map(
    ([what, request]): ChargeCase => ({
      name: `a key again, with another ${what}`,
      before: [{ key: 'K' }],
      request: { key: 'K', ...request },
      expected: { refused: 'IDEMPOTENCY_KEY_REUSED' },
    }),
  ),
  {
    name: 'a key that was refused before',
    before: [{ key: 'K', amount: 101 }],
    request: { key: 'K' },
    expected: tenPaid,
  },
  {
    name: 'an order again, with a new code of the card',
    before: [{ order: 'O' }],
    request: { order: 'O', code: 'new' },
    expected: again,
  },
  {
    name: 'an order again, with the code that paid',
    before: [{ order: 'O' }],
    request: { order: 'O' },
    expected: again,
  },
  {
    name: 'an order again, after a refund of a part',
    before: [{ order: 'O' }],
    refund: 4,
    request: { order: 'O' },
    expected: again,
  },
  ...(
    [
      ['with another amount', { code: 'new', amount: 11 }],
      ['with another card', { code: 'other card' }],
      ['with a code that leads nowhere', { code: { text: 'z'.repeat(43) } }],
      ['with a code that is too short', { code: { text: 'short' } }],
    ] as [string, Request][]
  ).map(
    ([what, request]): ChargeCase => ({
      name: `an order again, ${what}`,
      before: [{ order: 'O' }],
      request: { order: 'O', ...request },
      expected: { refused: 'DUPLICATE_EXTERNAL_ORDER', details: 'tx_no' },
    }),
  ),
  {
    name: 'an order again, after it was wholly refunded',
    before: [{ order: 'O' }],
    refund: 10,
    request: { order: 'O', code: 'new' },
    expected: { refused: 'DUPLICATE_EXTERNAL_ORDER', details: 'tx_no' },
  },
];

/** Who asks, and what the database alone is asked. */
const BY_FUNCTION: ChargeCase[] = [
  { name: 'the service', request: { as: 'service' }, expected: tenPaid },
  { name: 'an administrator who may act for others', request: { as: 'owner' }, expected: tenPaid },
  ...(['auditor', 'support'] as const).map(
    (as): ChargeCase => ({
      name: `an administrator of ${as}`,
      request: { as },
      expected: { refused: 'PERMISSION_DENIED' },
    }),
  ),
  ...(['member', 'nobody of the shop'] as const).map(
    (as): ChargeCase => ({ name: `asked by ${as}`, request: { as }, expected: { refused: 'NOT_MERCHANT_USER' } }),
  ),
  {
    name: 'the till of another merchant at a suspended one',
    request: { as: 'operator', shop: 'suspended' },
    expected: { refused: 'NOT_MERCHANT_USER' },
  },
  { name: 'no tag', request: { tag: null }, expected: tenPaid },
  { name: 'a wrong tag before a wrong amount', request: { tag: 'x', amount: 0 }, expected: tagForm },
  { name: 'a wrong order number before a wrong amount', request: { order: '', amount: 0 }, expected: orderForm },
  {
    name: 'a wrong amount before an unknown merchant',
    request: { amount: 0, shop: 'unknown' },
    expected: priceRefused,
  },
  {
    name: 'a key that is too long before an unknown code',
    request: { key: 'k'.repeat(256), code: { text: 'x'.repeat(43) } },
    expected: keyForm,
  },
  {
    name: 'a key again, by the service: a key of its own',
    before: [{ key: 'K' }],
    request: { key: 'K', as: 'service' },
    expected: { refused: 'QR_EXPIRED_OR_INVALID' },
  },
  {
    name: 'a key again, by another operator of the shop',
    before: [{ key: 'K' }],
    request: { key: 'K', as: 'operator' },
    expected: again,
  },
].map((each): ChargeCase => ({ ...(each as ChargeCase), byFunctionOnly: true }));

const MORE: ChargeCase[] = [
  {
    name: 'a tag, an order number and a key',
    request: { tag: { table: 7 }, order: 'O', key: 'K' },
    expected: tenPaid,
  },
  {
    name: 'a corporate card of a suspended member',
    card: { card_type: 'corporate', fixed_discount: 0.8 },
    change: suspended,
    expected: { refused: 'MEMBER_SUSPENDED' },
  },
  {
    name: 'an amount over the limit of one charge',
    card: { balance: 60_000 },
    request: { amount: '50000.01' },
    expected: { refused: 'AMOUNT_OVER_LIMIT', details: { limit: 50_000, setting: 'charge_max' } },
  },
  ...(
    [
      [0, '9.99', 9.99, 9],
      [1, '10.01', 9.51, 10],
      [3, '10.03', 8.53, 10],
    ] as const
  ).map(
    ([level, amount, paid, points]): ChargeCase => ({
      name: `level ${level}`,
      card: { points: [0, 1000, 5000, 10_000][level], level },
      request: { amount },
      expected: { paid, points, level, balance: Number((100 - paid).toFixed(2)) },
    }),
  ),
  {
    name: 'a level that rises',
    card: { points: 999, balance: 1000 },
    request: { amount: 1 },
    expected: { paid: 1, points: 1, level: 1, balance: 999 },
  },
  {
    name: 'a fixed discount',
    card: { fixed_discount: 0.8 },
    expected: { paid: 8, points: 10, level: 0, balance: 92 },
  },
  {
    name: 'less than one point',
    request: { amount: '0.99' },
    expected: { paid: 0.99, points: 0, level: 0, balance: 99.01 },
  },
  {
    name: 'an amount that its discount rounds to nothing',
    card: { fixed_discount: 0.4 },
    request: { amount: '0.01' },
    expected: priceRefused,
  },
  { name: 'a key of 255', request: { key: 'K of 255' }, expected: tenPaid },
  {
    name: 'a key again, with zeros at the end of its amount',
    before: [{ key: 'K' }],
    request: { key: 'K', amount: '10.00' },
    expected: again,
  },
  {
    name: 'a key again, with a code that is too short',
    before: [{ key: 'K' }],
    request: { key: 'K', code: { text: 'short' } },
    expected: { refused: 'IDEMPOTENCY_KEY_REUSED' },
  },
  {
    name: 'a key again, after another charge of the card',
    before: [{ key: 'K' }, { code: 'new', amount: 1 }],
    request: { key: 'K' },
    expected: again,
  },
  {
    name: 'an order again, at another merchant',
    before: [{ order: 'O', shop: 'other', as: 'service' }],
    request: { order: 'O', code: 'new' },
    expected: { paid: 10, points: 10, level: 0, balance: 80 },
  },
  {
    name: 'an order again, with a key',
    before: [{ order: 'O' }],
    request: { order: 'O', key: 'K', code: 'new' },
    expected: again,
  },
  {
    name: 'an order and a key again',
    before: [{ order: 'O', key: 'K' }],
    request: { order: 'O', key: 'K' },
    expected: again,
  },
];

/** Every case. */
export const CHARGE_CASES: readonly ChargeCase[] = [...FIRST, ...BY_FUNCTION, ...MORE];
