import { EVENT_TYPES, type Event, type ListEventsOutput } from '@mps/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import type { TestMember, TestMerchant } from '../../support/fixtures.js';
import type { Json } from '../../support/rest.js';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';
import { until } from '../../support/until.js';

let server: TestServer;
let member: TestMember;
let merchant: TestMerchant;
let manager: string;
let admin: string;

beforeAll(async () => {
  server = await startTestServer();
  merchant = await server.fixtures.createMerchant();
  member = await server.fixtures.createMember({ balance: 100 });
  [manager, admin] = await Promise.all([server.login.merchant(merchant), server.login.admin()]);
});
afterAll(() => server.stop());

type Query = Record<string, string | number>;

const ask = <A = Json>(token: string, query: Query) =>
  server.rest<A>(
    'GET',
    `/events?${new URLSearchParams(Object.entries(query).map(([name, value]) => [name, `${value}`]))}`,
    {
      token,
    },
  );
const list = (token: string, query: Query = {}) => ask<ListEventsOutput>(token, query);

/** The events after one, once `count` of them may be read: a transaction under way anywhere on the server delays them. */
async function listed(token: string, query: Query, count: number): Promise<ListEventsOutput> {
  let answer: ListEventsOutput = { events: [], next_after: 0 };
  await until(async () => {
    answer = (await list(token, query)).body;
    return answer.events.length >= count;
  });
  return answer;
}

/** Where a reader is who has read everything. */
async function here(): Promise<number> {
  const [row] = await server.db.query<{ id: number }>('SELECT max(id)::int AS id FROM mps.audit_log');
  return row?.id ?? 0;
}

describe('happy', () => {
  it('tells a manager of the payments and refunds of the shop, in order, as lists show them', async () => {
    const after = await here();
    const paid = await server.rest('POST', '/merchant/charge', {
      token: manager,
      body: {
        qr_plain: await server.fixtures.issueCode(member, member.card_id),
        amount: 12.5,
        external_order_id: 'ORD-1',
      },
    });
    const { tx_no } = paid.body.transaction;
    await server.db.call('merchant_refund_tx', {
      p_merchant_code: merchant.code,
      p_original_tx_no: String(tx_no),
      p_refund_amount: 2,
    });

    const { events, next_after } = await listed(manager, { after }, 2);
    expect(events).toMatchObject([
      {
        type: 'payment.completed',
        merchant: { merchant_id: merchant.merchant_id, code: merchant.code },
        object_type: 'transaction',
        object: { tx_no, external_order_id: 'ORD-1', final_amount: 12.5, refunded_amount: 2, operator: null },
        request_id: paid.headers.get('x-request-id'),
      },
      { type: 'payment.refunded', object: { original_tx_no: tx_no, final_amount: 2 }, request_id: null },
    ]);
    const shown = await server.rest('GET', '/merchant/transactions?external_order_id=ORD-1', { token: manager });
    expect(events[0]?.object).toEqual(shown.body.transactions[0]);
    expect(next_after).toBeGreaterThanOrEqual(events[1]?.id ?? 0);
    expect((await list(manager, { after: next_after })).body).toEqual({ events: [], next_after });
  });

  it('goes on from page to page without a gap, and by type', async () => {
    const after = await here();
    for (let count = 0; count < 3; count += 1) await server.fixtures.pay(merchant, member, 1);
    const all = (await listed(admin, { after }, 6)).events;
    const paged: Event[] = [];
    for (let from = after, size = 1; size > 0; ) {
      const page = (await list(admin, { after: from, limit: 1 })).body;
      paged.push(...page.events);
      [from, size] = [page.next_after, page.events.length];
    }
    expect(paged).toEqual(all);
    expect((await list(admin, { after, type: 'payment.completed' })).body.events).toEqual(
      all.filter(({ type }) => type === 'payment.completed'),
    );
    expect(new Set(all.map(({ type }) => type))).toEqual(new Set(['recharge.credited', 'payment.completed']));
  });

  it('tells administrators of cards, members, merchants and settlements', async () => {
    const after = await here();
    const newcomer = await server.fixtures.createMember({ balance: 10 });
    await server.db.call('freeze_card', { p_card_id: newcomer.card_id });
    await server.db.call('admin_suspend_member', { p_member_id: newcomer.member_id });
    const { events } = await listed(admin, { after }, 4);
    expect(events.map(({ type }) => type)).toEqual([
      'member.created',
      'recharge.credited',
      'card.frozen',
      'member.suspended',
    ]);
    expect(events[2]?.object).toMatchObject({ card_id: newcomer.card_id, status: 'inactive', balance: 10 });
    expect(events[3]?.object).toMatchObject({ member_id: newcomer.member_id, status: 'suspended' });
  });

  it('has the types that the database has', async () => {
    const rows = await server.db.query<{ type: string }>('SELECT type FROM mps.event_types ORDER BY type');
    expect(rows.map(({ type }) => type)).toEqual([...EVENT_TYPES].sort());
  });
});

describe('errors', () => {
  it.each<Query>([{ after: -1 }, { after: 'last' }, { type: 'payment.charge' }, { limit: 201 }, { limit: 0 }])(
    'refuses %j',
    async (query) => {
      expectRefusal(await ask(manager, query), 400, 'VALIDATION_FAILED');
    },
  );
});

describe('security', () => {
  it('keeps the events of other shops, of members and of cards from a manager', async () => {
    const other = await server.fixtures.createMerchant();
    const after = await here();
    await server.fixtures.pay(other, member, 1);
    await server.fixtures.createMember({ balance: 5 });
    expect((await listed(admin, { after }, 4)).events).toHaveLength(4);
    expect((await list(manager, { after })).body.events).toEqual([]);
  });

  it('is refused to members and cashiers', async () => {
    const cashier = await server.fixtures.createOperator(merchant);
    expectRefusal(await ask(await server.login.member(member), {}), 403, 'PERMISSION_DENIED');
    expectRefusal(await ask(await server.login.operator(cashier), {}), 403, 'PERMISSION_DENIED');
  });
});
