/**
 * Cases of a charge: each is prepared by SQL, then asked for by one of several ways, which all have to answer the same.
 * The cases themselves are in `charge-case-table.ts`.
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

export interface Request {
  /** Whose till asks. */
  shop?: 'own' | 'other' | 'unknown' | 'suspended';
  /** Who asks, where it is not the shop's own login: over the API the token decides. */
  as?: 'service' | 'owner' | 'auditor' | 'support' | 'member' | 'operator' | 'nobody of the shop';
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
  const actorOf = ({ as, shop }: Request): Partial<Actor> | null => {
    if (as === 'service' || (as === undefined && (shop === 'unknown' || shop === 'suspended'))) return null;
    if (as === 'operator') return { ...actor, operator: 'amy', operator_role: 'cashier' };
    if (as === 'nobody of the shop') return { ...actor, merchant_id: null };
    if (as === 'member') return { role: 'member', id: member.member_id };
    return as === undefined ? actor : { role: 'admin', id: shops.own.merchant_id, administrator_role: as };
  };
  const argsOf = async ({ shop = 'own', ...asked }: Request) => ({
    p_merchant_code: shop === 'unknown' ? 'NOBODY' : shops[shop].code,
    p_qr_plain: await codeOf(asked.code),
    p_raw_amount: asked.amount === undefined ? 10 : asked.amount,
    ...(asked.key === undefined
      ? {}
      : { p_idempotency_key: asked.key.replace(/^K$/, serial).replace(/^K of 255$/, serial.padEnd(255, 'k')) }),
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
    const rows = await db.call('merchant_charge_by_qr', await argsOf(earlier), actorOf(earlier)).catch(() => []);
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
    actor: actorOf(request),
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
