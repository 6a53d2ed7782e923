/**
 * What a charge answers, as one table: each case is prepared by SQL, then asked for by one of several ways, which all
 * have to answer the same.
 */
import { randomUUID } from 'node:crypto';
import type { Actor, Args } from '@mps/server';
import type { Fixtures, TestMerchant } from './fixtures.js';
import type { TestDatabase } from './test-database.js';

interface CardState {
  card_type?: 'standard' | 'prepaid' | 'voucher' | 'corporate';
  balance?: number;
  points?: number;
  level?: number;
  fixed_discount?: number;
  status?: string;
  expires_at?: string;
}

interface Request {
  /** Whose till asks. */
  shop?: 'own' | 'other' | 'unknown' | 'suspended';
  /** The case's own code unless given: another one of the same card, one of another card, or a text. */
  code?: 'new' | 'other card' | { text: string | null };
  amount?: number | string | null;
  key?: string;
  tag?: unknown;
  order?: string;
}

export type Expected =
  | { refused: string; details?: Record<string, unknown> | 'tx_no' }
  | { paid: number; points: number; level: number; balance: number; replayed?: true };

export interface ChargeCase {
  name: string;
  card?: CardState;
  /** Charges that went before, by the same till. */
  before?: Request[];
  /** SQL after those; $1 is the card, $2 the member that shows the code. */
  change?: string;
  /** What of the first of them is given back. */
  refund?: number;
  request?: Request;
  expected: Expected;
  /** Other ways refuse the form of it before they ask the database. */
  byFunctionOnly?: true;
}

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

export const CHARGE_CASES: ChargeCase[] = [
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

export interface PreparedCharge {
  args: Args<'merchant_charge_by_qr'>;
  actor: Partial<Actor> | null;
  expected: Expected;
}

export interface ChargeShops {
  own: TestMerchant;
  other: TestMerchant;
  suspended: TestMerchant;
}

export async function openShops(db: TestDatabase, fixtures: Fixtures): Promise<ChargeShops> {
  const [own, other, suspended] = [
    await fixtures.createMerchant(),
    await fixtures.createMerchant(),
    await fixtures.createMerchant(),
  ];
  await db.call('admin_suspend_merchant', { p_merchant_id: suspended.merchant_id });
  return { own, other, suspended };
}

/** Makes the case's card and what went before; what it asks for is left to the caller. */
export async function prepareCharge(
  db: TestDatabase,
  fixtures: Fixtures,
  shops: ChargeShops,
  { card = {}, before = [], change, refund, request = {}, expected }: ChargeCase,
): Promise<PreparedCharge> {
  const member = await fixtures.createMember();
  const cardId = await insertCard(db, member.member_id, card);
  const serial = randomUUID();
  const code = await putCode(db, cardId, member.member_id, `${serial}-of-the-case`);
  const actor: Partial<Actor> = { role: 'merchant', id: shops.own.merchant_id, merchant_id: shops.own.merchant_id };
  const argsOf = async ({ shop = 'own', ...asked }: Request) => ({
    p_merchant_code: shop === 'unknown' ? 'NOBODY' : shops[shop].code,
    p_qr_plain: await codeOf(asked.code),
    p_raw_amount: asked.amount === undefined ? 10 : asked.amount,
    ...(asked.key === undefined ? {} : { p_idempotency_key: asked.key.replace(/^K$/, serial) }),
    ...(asked.tag === undefined ? {} : { p_tag: asked.tag }),
    ...(asked.order === undefined ? {} : { p_external_order_id: asked.order.replace(/^[KO]$/, serial) }),
  });
  const codeOf = async (asked: Request['code']): Promise<string | null> => {
    if (asked === undefined) return code;
    if (asked === 'new') return putCode(db, cardId, member.member_id, `${serial}-a-new-one`);
    if (asked !== 'other card') return asked.text;
    const other = await fixtures.createMember({ balance: 100 });
    return fixtures.issueCode(other, other.card_id);
  };
  let firstNo: string | null = null;
  for (const earlier of before) {
    const rows = await db.call('merchant_charge_by_qr', await argsOf(earlier), actor).catch(() => []);
    firstNo ??= rows[0]?.tx_no ?? null;
  }
  if (refund !== undefined && firstNo !== null) {
    const args = { p_merchant_code: shops.own.code, p_original_tx_no: firstNo, p_refund_amount: refund };
    await db.call('merchant_refund_tx', args, { ...actor, operator_role: 'manager' });
  }
  if (change !== undefined)
    await db.query(change.replaceAll('$1', `'${cardId}'`).replaceAll('$2', `'${member.member_id}'`));
  const isDuplicate = 'refused' in expected && expected.details === 'tx_no';
  return {
    args: await argsOf(request),
    actor: request.shop === 'unknown' || request.shop === 'suspended' ? null : actor,
    expected: isDuplicate ? { ...expected, details: { tx_no: firstNo } } : expected,
  };
}

async function insertCard(db: TestDatabase, owner: string, card: CardState): Promise<string> {
  const { card_type = 'prepaid', balance = 100, points = 0, level = 0, status = 'active' } = card;
  const [row] = await db.query<{ id: string }>(
    `INSERT INTO mps.cards (card_no, card_type, owner_member_id, balance, initial_balance, points, level, status,
       fixed_discount, expires_at)
     VALUES ($1, $2, $3, $4, $4, $5, $6, $7, $8, $9) RETURNING id`,
    [
      `CASE-${randomUUID()}`,
      card_type,
      owner,
      balance,
      points,
      level,
      status,
      card.fixed_discount ?? null,
      card.expires_at ?? null,
    ],
  );
  const id = row?.id ?? '';
  await db.query(
    `SELECT mps.audit(NULL, 'card.issue', 'card', $1,
       jsonb_build_object('initial_balance', $2::numeric, 'fixed_discount', $3::numeric))`,
    [id, balance, card.fixed_discount ?? null],
  );
  if (points > 0) {
    await db.query(
      `INSERT INTO mps.point_ledger (card_id, delta_points, points_before, points_after, reason)
       VALUES ($1, $2, 0, $2, 'of the case')`,
      [id, points],
    );
    await db.query(
      `SELECT mps.audit(NULL, 'card.adjust_points', 'card', $1, jsonb_build_object('points_before', 0, 'points_after', $2::int))`,
      [id, points],
    );
  }
  return id;
}

async function putCode(db: TestDatabase, cardId: string, memberId: string, plain: string): Promise<string> {
  await db.query(
    `INSERT INTO mps.payment_codes (code_hash, card_id, member_id, expires_at)
     VALUES (sha256(convert_to($1, 'UTF8')), $2, $3, now() + interval '1 hour')
     ON CONFLICT (card_id, member_id) DO UPDATE SET code_hash = excluded.code_hash, expires_at = excluded.expires_at`,
    [plain, cardId, memberId],
  );
  return plain;
}

interface Answer {
  final_amount: number;
  points_earned: number;
  level: number;
  balance_after: number;
  replayed: boolean;
}

/** The answer in the table's words. */
export const asPaid = ({ final_amount, points_earned, level, balance_after, replayed }: Answer): Expected => ({
  paid: final_amount,
  points: points_earned,
  level,
  balance: balance_after,
  ...(replayed ? { replayed } : {}),
});

/** The refusal in the table's words. */
export const asRefused = (code: string, details: unknown): Expected => {
  const facts = (details ?? {}) as Record<string, unknown>;
  return { refused: code, ...(Object.keys(facts).length === 0 ? {} : { details: facts }) };
};
