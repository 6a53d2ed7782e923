import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import type { TestMember } from '../../support/fixtures.js';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';

let server: TestServer;
let member: TestMember;
let token: string;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  member = await server.fixtures.createMember();
  token = await server.login.member(member);
});

const recharge = (body: Record<string, unknown>, headers: Record<string, string> = {}) =>
  server.rest('POST', '/member/recharge', {
    token,
    body: { card_id: member.card_id, payment_method: 'wechat', ...body },
    headers,
  });
const balance = async () => {
  const [row] = await server.db.query<{ balance: string }>('SELECT balance FROM mps.cards WHERE id = $1', [
    member.card_id,
  ]);
  return Number(row?.balance);
};

describe('happy', () => {
  it.each(['wechat', 'alipay', 'cash'])('tops up by %s', async (payment_method) => {
    const answer = await recharge({ amount: 2000, payment_method });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      success: true,
      transaction: { card_id: member.card_id, amount: 2000, payment_method, status: 'completed' },
      balance_after: 2000,
      replayed: false,
    });
    expect(String(answer.body.transaction.tx_no)).toMatch(/^RCG\d{10}$/);
    expect(answer.text).toMatch(/"created_at":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"/);
  });

  it('takes an amount as a decimal string', async () => {
    expect((await recharge({ amount: '12.34' })).body.balance_after).toBe(12.34);
  });

  it('answers a repeated key, by header or body, with the first result', async () => {
    const key = randomUUID();
    const first = await recharge({ amount: 50 }, { 'Idempotency-Key': key });
    const again = await recharge({ amount: '50.00', idempotency_key: key });
    expect(again.body).toEqual({ ...first.body, replayed: true });
    expect(again.headers.get('Idempotent-Replayed')).toBe('true');
    expect(await balance()).toBe(50);
  });

  it('replays the same external order with the same amount', async () => {
    const external_order_id = randomUUID();
    await recharge({ amount: 50, external_order_id });
    expect((await recharge({ amount: 50, external_order_id })).body.replayed).toBe(true);
    expect(await balance()).toBe(50);
  });

  it('credits another card under the same order number by itself', async () => {
    const external_order_id = randomUUID();
    const other = await server.fixtures.issueCard({ card_type: 'prepaid', owner_member_id: member.member_id });
    await recharge({ amount: 50, external_order_id });
    const answer = await recharge({ amount: 50, external_order_id, card_id: other.card_id });
    expect(answer.body).toMatchObject({ replayed: false, transaction: { card_id: other.card_id }, balance_after: 50 });
    expect(await balance()).toBe(50);
  });

  it("lets an administrator top up anybody's card", async () => {
    token = await server.login.admin();
    expect((await recharge({ amount: 5 })).status).toBe(200);
  });
});

describe('errors', () => {
  it.each([0, -1, 0.005, 0.001, '1.999', 1e11])(
    'INVALID_RECHARGE_AMOUNT for %s, and nothing is credited',
    async (amount) => {
      expectRefusal(await recharge({ amount }), 400, 'INVALID_RECHARGE_AMOUNT');
      expect(await balance()).toBe(0);
    },
  );

  it('VALIDATION_FAILED for a number beyond all numbers', async () => {
    const answer = await server.rest('POST', '/member/recharge', {
      token,
      body: `{"card_id":"${member.card_id}","payment_method":"cash","amount":1e309}`,
    });
    expectRefusal(answer, 400, 'VALIDATION_FAILED');
  });

  it('INVALID_PAYMENT_METHOD: a balance cannot top itself up', async () => {
    expectRefusal(await recharge({ amount: 1, payment_method: 'balance' }), 400, 'INVALID_PAYMENT_METHOD');
  });

  it('CARD_NOT_FOUND_OR_INACTIVE for an unknown and a frozen card', async () => {
    expectRefusal(await recharge({ card_id: randomUUID(), amount: 1 }), 404, 'CARD_NOT_FOUND_OR_INACTIVE');
    await server.db.call('freeze_card', { p_card_id: member.card_id });
    expectRefusal(await recharge({ amount: 1 }), 404, 'CARD_NOT_FOUND_OR_INACTIVE');
  });

  it.each(['corporate', 'voucher'] as const)('UNSUPPORTED_CARD_TYPE_FOR_RECHARGE on a %s card', async (card_type) => {
    const card = await server.fixtures.issueCard({
      card_type,
      owner_member_id: member.member_id,
      ...(card_type === 'corporate' ? { fixed_discount: 0.9 } : {}),
    });
    const answer = await recharge({ card_id: card.card_id, amount: 1 });
    expectRefusal(answer, 400, 'UNSUPPORTED_CARD_TYPE_FOR_RECHARGE');
  });

  it('IDEMPOTENCY_KEY_REUSED and DUPLICATE_EXTERNAL_ORDER for another amount', async () => {
    const key = randomUUID();
    await recharge({ amount: 1, idempotency_key: key, external_order_id: key });
    expectRefusal(await recharge({ amount: 2, idempotency_key: key }), 422, 'IDEMPOTENCY_KEY_REUSED');
    expectRefusal(await recharge({ amount: 2, external_order_id: key }), 409, 'DUPLICATE_EXTERNAL_ORDER');
    expectRefusal(
      await recharge({ amount: 1, external_order_id: key, payment_method: 'alipay' }),
      409,
      'DUPLICATE_EXTERNAL_ORDER',
    );
  });
});

describe('security', () => {
  it.each(['balance', 'role', 'merchant_id'])('refuses the unknown field %s', async (field) => {
    expectRefusal(await recharge({ amount: 1, [field]: 1_000_000 }), 400, 'VALIDATION_FAILED');
    expect(await balance()).toBe(0);
  });

  it('leaves a sound ledger', async () => {
    expect(await server.db.call('verify_ledger', {})).toEqual([]);
  });
});
