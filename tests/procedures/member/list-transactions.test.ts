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
  merchant = await server.fixtures.createMerchant({ name: '街角咖啡' });
  member = await server.fixtures.createMember();
  token = await server.login.member(member);
  await server.fixtures.pay(merchant, member, 25);
});
afterAll(() => server.stop());

const list = (query: Record<string, string | number> = {}, as = token) =>
  server.rest('GET', '/member/transactions', { token: as, query });

describe('happy', () => {
  it('shows payments with the merchant and recharges with the method', async () => {
    const answer = await list();
    expect(answer.body.transactions).toMatchObject([
      { tx_type: 'payment', merchant_name: '街角咖啡', final_amount: 25, payment_method: 'balance', points_earned: 25 },
      { tx_type: 'recharge', merchant_name: null, final_amount: 25, payment_method: 'cash' },
    ]);
    expect(answer.body.pagination).toMatchObject({ current_page: 0, page_size: 20, total_count: 2, has_next: false });
  });

  it('filters by type', async () => {
    const answer = await list({ tx_type: 'recharge' });
    expect(answer.body.transactions).toMatchObject([{ tx_type: 'recharge' }]);
    expect(answer.body.pagination.total_count).toBe(1);
  });

  it("shows an owner what others paid with the owner's card, and them their own payment alone", async () => {
    const other = await server.fixtures.createMember();
    const card = await server.fixtures.issueCard({
      card_type: 'prepaid',
      owner_member_id: member.member_id,
      initial_value: 50,
      binding_password: 'family-2026',
    });
    await server.db.call('bind_member_to_card', {
      p_card_id: card.card_id,
      p_member_id: other.member_id,
      p_binding_password: 'family-2026',
    });
    await server.db.call('merchant_charge_by_qr', {
      p_merchant_code: merchant.code,
      p_qr_plain: await server.fixtures.issueCode(other, card.card_id),
      p_raw_amount: 7,
    });
    const own = await list({ tx_type: 'payment' });
    expect(own.body.transactions[0]).toMatchObject({ card_id: card.card_id, raw_amount: 7 });
    const theirs = await list({}, await server.login.member(other));
    expect(theirs.body.transactions).toMatchObject([{ tx_type: 'payment', raw_amount: 7 }]);
  });
});

describe('errors', () => {
  it('INVALID_PERIOD and INVALID_CURSOR', async () => {
    const backwards = { start_date: '2026-02-01T00:00:00Z', end_date: '2026-01-01T00:00:00Z' };
    expectRefusal(await list(backwards), 400, 'INVALID_PERIOD');
    expectRefusal(await list({ cursor: 'nonsense' }), 400, 'INVALID_CURSOR');
  });

  it.each<Record<string, string | number>>([
    { limit: 0 },
    { limit: 201 },
    { offset: -1 },
    { tx_type: 'gift' },
    { start_date: 'yesterday' },
  ])('VALIDATION_FAILED for %j', async (query) => {
    expectRefusal(await list(query), 400, 'VALIDATION_FAILED');
  });
});
