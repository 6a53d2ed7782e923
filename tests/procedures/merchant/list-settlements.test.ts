import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import type { TestMember, TestMerchant } from '../../support/fixtures.js';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';

let server: TestServer;
let member: TestMember;
let merchant: TestMerchant;
let token: string;

beforeAll(async () => {
  server = await startTestServer();
  merchant = await server.fixtures.createMerchant();
  member = await server.fixtures.createMember();
  token = await server.login.merchant(merchant);
  for (const mode of ['realtime', 't_plus_1', 'monthly'] as const) {
    await server.fixtures.pay(merchant, member, 10);
    await server.db.call('generate_settlement', {
      p_merchant_id: merchant.merchant_id,
      p_mode: mode,
      p_period_start: '2026-01-01T00:00:00Z',
      p_period_end: '2099-01-01T00:00:00Z',
    });
  }
});
afterAll(() => server.stop());

const list = (query: Record<string, string | number> = {}) =>
  server.rest('GET', '/merchant/settlements', { token, query });

describe('happy', () => {
  it('answers the newest first, with an exact total', async () => {
    const answer = await list({ limit: 2 });
    expect(answer.body.settlements).toMatchObject([{ mode: 'monthly' }, { mode: 't_plus_1' }]);
    expect(answer.body.pagination).toEqual({
      current_page: 0,
      page_size: 2,
      total_count: 3,
      total_pages: 2,
      has_next: true,
      has_prev: false,
    });
  });

  it('goes on by cursor to the last page', async () => {
    const first = await list({ limit: 2 });
    const last = await list({ limit: 2, cursor: String(first.body.next_cursor) });
    expect(last.body.settlements).toMatchObject([{ mode: 'realtime' }]);
    expect(last.body.next_cursor).toBeNull();
  });
});

describe('errors', () => {
  it('INVALID_CURSOR for a cursor that was never given', async () => {
    expectRefusal(await list({ cursor: 'nonsense' }), 400, 'INVALID_CURSOR');
  });

  it('VALIDATION_FAILED for a page of more than 200', async () => {
    expectRefusal(await list({ limit: 201 }), 400, 'VALIDATION_FAILED');
  });
});

describe('security', () => {
  it('answers another merchant only its own', async () => {
    const other = await server.fixtures.createMerchant();
    const answer = await server.rest('GET', '/merchant/settlements', { token: await server.login.merchant(other) });
    expect(answer.body.settlements).toEqual([]);
  });

  it('refuses SQL calls for another merchant', async () => {
    const direct = server.db.call(
      'list_settlements',
      { p_merchant_id: merchant.merchant_id },
      { role: 'merchant', merchant_id: '00000000-0000-4000-8000-00000000dead' },
    );
    await expect(direct).rejects.toMatchObject({ errorCode: 'NOT_MERCHANT_USER' });
  });
});
