import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import type { TestMember, TestMerchant } from '../../support/fixtures.js';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';

let server: TestServer;
let merchant: TestMerchant;
let token: string;
let member: TestMember;
let tx_no: string;

beforeAll(async () => {
  server = await startTestServer();
  merchant = await server.fixtures.createMerchant();
  token = await server.login.merchant(merchant);
});
afterAll(() => server.stop());
beforeEach(async () => {
  member = await server.fixtures.createMember();
  ({ tx_no } = await server.fixtures.pay(merchant, member, 100));
});

const refund = (body: Record<string, unknown>, headers: Record<string, string> = {}) =>
  server.rest('POST', '/merchant/refund', { token, body: { original_tx_no: tx_no, ...body }, headers });
const card = async () => {
  const [row] = await server.db.query<{ balance: string; points: number }>(
    'SELECT balance, points FROM mps.cards WHERE id = $1',
    [member.card_id],
  );
  return { balance: Number(row?.balance), points: row?.points };
};

describe('happy', () => {
  it('gives back a part and tells what remains', async () => {
    const answer = await refund({ refund_amount: 30, reason: '商品瑕疵' });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      success: true,
      refund: { refunded_amount: 30, original_tx_no: tx_no, status: 'completed' },
      remaining_refundable: 70,
      replayed: false,
    });
    expect(String(answer.body.refund.refund_tx_no)).toMatch(/^REF\d{10}$/);
    expect(await card()).toEqual({ balance: 30, points: 70 });
  });

  it('takes back the points of the refunded share, cumulatively: a full refund takes all', async () => {
    for (const refund_amount of [33.33, 33.33, 33.34]) await refund({ refund_amount });
    expect(await card()).toEqual({ balance: 100, points: 0 });
  });

  it('takes no more points than the card still has', async () => {
    await server.db.call('update_points_and_level', { p_card_id: member.card_id, p_delta_points: -95 });
    const answer = await refund({ refund_amount: 100 });
    expect(answer.body.refund).toMatchObject({ points_reversed: 5 });
    expect(await card()).toEqual({ balance: 100, points: 0 });
  });

  it('answers a repeated key with the first result, even after further refunds', async () => {
    const headers = { 'Idempotency-Key': randomUUID() };
    const first = await refund({ refund_amount: 10 }, headers);
    await refund({ refund_amount: 20 });
    const again = await refund({ refund_amount: 10 }, headers);
    expect(again.headers.get('Idempotent-Replayed')).toBe('true');
    expect(again.body).toEqual({ ...first.body, replayed: true });
    expect((await card()).balance).toBe(30);
  });
});

describe('errors', () => {
  it('REFUND_EXCEEDS_REMAINING names what remains', async () => {
    await refund({ refund_amount: 60 });
    const answer = await refund({ refund_amount: 40.01 });
    expectRefusal(answer, 400, 'REFUND_EXCEEDS_REMAINING');
    expect(answer.body.error.details).toMatchObject({ remaining: 40 });
  });

  it('ORIGINAL_TX_NOT_FOUND for an unknown number', async () => {
    const answer = await refund({ original_tx_no: 'PAY9999999999', refund_amount: 1 });
    expectRefusal(answer, 404, 'ORIGINAL_TX_NOT_FOUND');
  });

  it('ONLY_COMPLETED_PAYMENT_REFUNDABLE for a refund', async () => {
    const first = await refund({ refund_amount: 1 });
    const answer = await refund({ original_tx_no: first.body.refund.refund_tx_no, refund_amount: 1 });
    expectRefusal(answer, 400, 'ONLY_COMPLETED_PAYMENT_REFUNDABLE');
  });

  it.each([0, -1, 0.005, 1e12])('INVALID_REFUND_AMOUNT for %s', async (refund_amount) => {
    expectRefusal(await refund({ refund_amount }), 400, 'INVALID_REFUND_AMOUNT');
    expect((await card()).balance).toBe(0);
  });

  it('IDEMPOTENCY_KEY_REUSED for another amount under the same key', async () => {
    const idempotency_key = randomUUID();
    await refund({ refund_amount: 1, idempotency_key });
    expectRefusal(await refund({ refund_amount: 2, idempotency_key }), 422, 'IDEMPOTENCY_KEY_REUSED');
  });
});

describe('security', () => {
  it("does not find another merchant's payment", async () => {
    const other = await server.fixtures.createMerchant();
    const answer = await server.rest('POST', '/merchant/refund', {
      token: await server.login.merchant(other),
      body: { original_tx_no: tx_no, refund_amount: 1 },
    });
    expectRefusal(answer, 404, 'ORIGINAL_TX_NOT_FOUND');
  });

  it('is refused to a cashier by the server and by SQL', async () => {
    const cashier = await server.fixtures.createOperator(merchant, { role: 'cashier' });
    const answer = await server.rest('POST', '/merchant/refund', {
      token: await server.login.operator(cashier),
      body: { original_tx_no: tx_no, refund_amount: 1 },
    });
    expectRefusal(answer, 403, 'PERMISSION_DENIED');
    const direct = server.db.call(
      'merchant_refund_tx',
      { p_merchant_code: merchant.code, p_original_tx_no: tx_no, p_refund_amount: 1 },
      { role: 'merchant', merchant_id: merchant.merchant_id, operator_role: 'cashier' },
    );
    await expect(direct).rejects.toMatchObject({ errorCode: 'PERMISSION_DENIED' });
  });

  it('leaves a sound ledger', async () => {
    expect(await server.db.call('verify_ledger', {})).toEqual([]);
  });
});
