/** What every list of transactions tells, and what it is narrowed by: the member's, the merchant's, the administrator's. */
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { expectRefusal } from '../support/expect-refusal.js';
import { PASSWORD, type TestMember, type TestMerchant } from '../support/fixtures.js';
import type { Json } from '../support/rest.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

type Query = Record<string, string | number>;

let server: TestServer;
let member: TestMember;
let merchant: TestMerchant;
let cashier: string;
let settlementId: string;
/** The charge with everything, and the request that made it. */
let charged: { tx_no: string; request_id: string };
/** The other transactions: a charge without anything, its refund, the recharge before. */
let plain: string;
let refund: string;
const tokens: Record<string, string> = {};
const LISTS = { member: '/member/transactions', merchant: '/merchant/transactions', admin: '/admin/transactions' };

beforeAll(async () => {
  server = await startTestServer();
  merchant = await server.fixtures.createMerchant();
  member = await server.fixtures.createMember({ balance: 1000 });
  const { name } = await server.fixtures.createOperator(merchant, { name: 'Amy' });
  const login = { role: 'merchant', identifier: merchant.code, operator: name, password: PASSWORD };
  cashier = String((await server.rest('POST', '/auth/login', { body: login })).body.token);
  tokens.member = await server.login.member(member);
  tokens.merchant = await server.login.merchant(merchant);
  tokens.admin = await server.login.admin();
  const charge = async (token: string, body: Record<string, unknown>) => {
    const qr_plain = await server.fixtures.issueCode(member, member.card_id);
    const answer = await server.rest('POST', '/merchant/charge', { token, body: { qr_plain, ...body } });
    expect(answer.status, answer.text).toBe(200);
    const request_id = answer.headers.get('x-request-id') ?? '';
    return { tx_no: String(answer.body.transaction.tx_no), request_id };
  };
  const everything = { external_order_id: 'ORD-7', idempotency_key: 'till-1-0001', tag: { table: '7' } };
  charged = await charge(cashier, { amount: 60, ...everything });
  plain = (await charge(String(tokens.merchant), { amount: 20 })).tx_no;
  const body = { original_tx_no: plain, refund_amount: 5 };
  const refunded = await server.rest('POST', '/merchant/refund', { token: String(tokens.merchant), body });
  refund = String(refunded.body.refund.refund_tx_no);
  const settled = await server.db.one('generate_settlement', {
    p_merchant_id: merchant.merchant_id,
    p_mode: 'realtime',
    p_period_start: new Date(Date.now() - 3_600_000).toISOString(),
    p_period_end: new Date(Date.now() + 60_000).toISOString(),
  });
  settlementId = settled.id;
});
afterAll(() => server.stop());

describe.each(['member', 'merchant', 'admin'] as const)("the %s's list", (role) => {
  const list = (query: Query) => server.rest('GET', LISTS[role], { token: String(tokens[role]), query });
  const found = async (query: Query) => {
    const { body } = await list(query);
    const rows = body.transactions as unknown as Json[];
    expect(body.pagination.total_count, JSON.stringify(query)).toBe(rows.length);
    return rows.map(({ tx_no }) => String(tx_no));
  };

  it('tells order number, tag, operator and settlement', async () => {
    const { body } = await list({ q: charged.tx_no });
    expect(body.transactions).toMatchObject([
      { external_order_id: 'ORD-7', tag: { table: '7' }, operator: 'Amy', settlement_id: settlementId },
    ]);
    const other = await list({ q: plain });
    expect(other.body.transactions).toMatchObject([{ external_order_id: null, tag: {}, operator: null }]);
  });

  it.each([
    ['an order number', { external_order_id: 'ORD-7' }],
    ['an order number in full width', { external_order_id: 'ＯＲＤ－７' }],
    ['an operator in any case', { operator: ' aMY' }],
    ['an idempotency key', { idempotency_key: 'till-1-0001' }],
    ['an idempotency key in quotes', { idempotency_key: '"till-1-0001"' }],
    ['a least amount', { amount_min: 20.01, tx_type: 'payment' }],
    ['two amounts', { amount_min: 60, amount_max: 60 }],
    ['an order number as q', { q: ' ORD-7 ' }],
  ])('is narrowed by %s', async (_what, query) => {
    expect(await found(query as Query)).toEqual([charged.tx_no]);
  });

  it('is narrowed by the request that made it', async () => {
    expect(await found({ request_id: charged.request_id.toUpperCase() })).toEqual([charged.tx_no]);
  });

  it('is narrowed by a number of a transaction and of a card, in any spelling', async () => {
    expect(await found({ q: refund.toLowerCase() })).toEqual([refund]);
    const all = [refund, plain, charged.tx_no];
    const spellings: Query[] = [{ q: member.card_no }, { card_no: ` ${member.card_no.toLowerCase()}` }];
    for (const query of spellings) {
      expect((await found(query)).filter((each) => !each.startsWith('RCG'))).toEqual(all);
    }
  });

  it.each<Query>([
    { q: 'PAY9999999999' },
    { q: 'ORD' },
    { external_order_id: 'ord-7' },
    { operator: 'Bob' },
    { card_no: 'STD99999999' },
    { amount_min: 1_000_000 },
    { amount_max: 0 },
    { idempotency_key: 'till-1-0002' },
    { request_id: '00000000-0000-4000-8000-000000000000' },
    { q: 'ORD-7', operator: 'Bob' },
  ])('finds nothing by %j', async (query) => {
    expect(await found(query)).toEqual([]);
  });

  it('goes on by cursor under a filter', async () => {
    const first = await list({ q: member.card_no, limit: 1 });
    const cursor = String(first.body.next_cursor);
    const { body } = await list({ q: member.card_no, limit: 1, cursor });
    expect(body.transactions).toMatchObject([{ tx_no: plain }]);
  });

  it.each<Query>([{ amount_min: -1 }, { amount_max: 'much' }, { idempotency_key: 'schlüssel' }, { q: '' }])(
    'refuses %j',
    async (query) => {
      expectRefusal(await list(query), 400, 'VALIDATION_FAILED');
    },
  );
});

test("no filter leads to another member's or merchant's transactions", async () => {
  const strangers: [path: string, token: string][] = [
    [LISTS.member, await server.login.member(await server.fixtures.createMember())],
    [LISTS.merchant, await server.login.merchant(await server.fixtures.createMerchant())],
  ];
  const filters: Record<string, string>[] = [
    { q: charged.tx_no },
    { q: 'ORD-7' },
    { q: member.card_no },
    { card_no: member.card_no },
    { external_order_id: 'ORD-7' },
    { operator: 'Amy' },
    { idempotency_key: 'till-1-0001' },
    { request_id: charged.request_id },
  ];
  for (const [path, token] of strangers) {
    for (const query of filters) {
      const { body } = await server.rest('GET', path, { token, query });
      expect([body.transactions, body.pagination.total_count], `${path} ${JSON.stringify(query)}`).toEqual([[], 0]);
    }
  }
});
