import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import type { TestMember, TestMerchant } from '../../support/fixtures.js';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';

let server: TestServer;
let member: TestMember;
let merchant: TestMerchant;
let token: string;
const paid: string[] = [];

beforeAll(async () => {
  server = await startTestServer();
  merchant = await server.fixtures.createMerchant();
  member = await server.fixtures.createMember();
  token = await server.login.merchant(merchant);
  for (const amount of [1, 2, 3, 4, 5]) paid.unshift((await server.fixtures.pay(merchant, member, amount)).tx_no);
});
afterAll(() => server.stop());

const list = (query: Record<string, string | number> = {}) =>
  server.rest<{ transactions: { tx_no: string }[]; next_cursor: string | null; pagination: object }>(
    'GET',
    '/merchant/transactions',
    { token, query },
  );

describe('happy', () => {
  it('answers the newest first, pages counted from 0', async () => {
    const answer = await list({ limit: 2, offset: 2 });
    expect(answer.body.transactions.map((row) => row.tx_no)).toEqual(paid.slice(2, 4));
    expect(answer.body.pagination).toEqual({
      current_page: 1,
      page_size: 2,
      total_count: 5,
      total_pages: 3,
      has_next: true,
      has_prev: true,
    });
  });

  it('tells the total on a page past the end too', async () => {
    const answer = await list({ limit: 2, offset: 100 });
    expect(answer.body.transactions).toEqual([]);
    expect(answer.body.pagination).toMatchObject({ current_page: 50, total_count: 5, has_next: false, has_prev: true });
  });

  it('loses and repeats nothing by cursor when a payment arrives in between', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list(cursor === null ? { limit: 2 } : { limit: 2, cursor });
      seen.push(...page.body.transactions.map((row) => row.tx_no));
      if (cursor === null) await server.fixtures.pay(merchant, member, 9);
      cursor = page.body.next_cursor;
    } while (cursor !== null);
    expect(seen).toEqual(paid);
  });

  it('filters by type and time', async () => {
    expect((await list({ tx_type: 'refund' })).body.transactions).toEqual([]);
    expect((await list({ end_date: '2020-01-01T00:00:00Z' })).body.transactions).toEqual([]);
    expect((await list({ tx_type: 'payment', status: 'completed' })).body.transactions.length).toBeGreaterThan(4);
  });
});

describe('errors', () => {
  it('INVALID_PERIOD for an end before the start', async () => {
    expectRefusal(
      await server.rest('GET', '/merchant/transactions', {
        token,
        query: { start_date: '2026-02-01T00:00:00Z', end_date: '2026-01-01T00:00:00Z' },
      }),
      400,
      'INVALID_PERIOD',
    );
  });

  it.each(['!!', 'YWJj', 'MTIuMTI'])('INVALID_CURSOR for %s', async (cursor) => {
    expectRefusal(
      await server.rest('GET', '/merchant/transactions', { token, query: { cursor } }),
      400,
      'INVALID_CURSOR',
    );
  });
});

describe('security', () => {
  it('says nothing of the member', async () => {
    const answer = await list({ limit: 1 });
    expect(answer.text).not.toContain(member.member_id);
    expect(answer.text).not.toContain(member.phone);
  });

  it('answers another merchant only its own', async () => {
    const other = await server.fixtures.createMerchant();
    const answer = await server.rest('GET', '/merchant/transactions', { token: await server.login.merchant(other) });
    expect(answer.body.transactions).toEqual([]);
  });
});
