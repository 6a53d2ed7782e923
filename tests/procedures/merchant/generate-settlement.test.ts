import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import type { TestMember, TestMerchant } from '../../support/fixtures.js';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';

let server: TestServer;
let member: TestMember;
let merchant: TestMerchant;
let token: string;

beforeAll(async () => {
  server = await startTestServer();
  member = await server.fixtures.createMember();
});
afterAll(() => server.stop());
beforeEach(async () => {
  merchant = await server.fixtures.createMerchant();
  token = await server.login.merchant(merchant);
});

const HOUR_MS = 3_600_000;
const at = (offsetMs: number) => new Date(Date.now() + offsetMs).toISOString();
const lastHour = () => ({ mode: 'realtime', period_start: at(-HOUR_MS), period_end: at(HOUR_MS) });
const settle = (body: Record<string, unknown>) => server.rest('POST', '/merchant/settlements', { token, body });
const pay = (amount: number) => server.fixtures.pay(merchant, member, amount);
const refund = (tx_no: string, refund_amount: number) =>
  server.rest('POST', '/merchant/refund', { token, body: { original_tx_no: tx_no, refund_amount } });

describe('happy', () => {
  it('sums the payments and refunds of the period', async () => {
    const { tx_no } = await pay(100);
    await pay(20.5);
    await refund(tx_no, 30);
    const answer = await settle(lastHour());
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      success: true,
      settlement: {
        mode: 'realtime',
        payment_count: 2,
        refund_count: 1,
        refund_amount: 30,
        total_tx_count: 3,
        status: 'pending',
      },
    });
  });

  it('settles the same period again, with what is new in it', async () => {
    await pay(10);
    const period = lastHour();
    await settle(period);
    await pay(7);
    const answer = await settle(period);
    expect(answer.status).toBe(201);
    expect(answer.body.settlement).toMatchObject({ payment_count: 1, payment_amount: 7, total_tx_count: 1 });
  });

  it('ends now where its period ends in the future', async () => {
    await pay(10);
    const { body } = await settle({ ...lastHour(), period_end: '2099-01-01T00:00:00Z' });
    expect(Date.parse(String(body.settlement.period_end))).toBeLessThanOrEqual(Date.now());
  });

  it('takes a refund into the next settlement, whatever periods were settled before', async () => {
    const { tx_no } = await pay(100);
    await settle({ ...lastHour(), period_end: '2099-01-01T00:00:00Z' });
    await refund(tx_no, 30);
    const answer = await settle({ mode: 't_plus_1', period_start: at(-HOUR_MS), period_end: at(0) });
    expect(answer.body.settlement).toMatchObject({ refund_amount: 30, total_amount: -30 });
  });

  it('takes what lies before the start of its period too', async () => {
    const first = await pay(10);
    await pay(7);
    const { body } = await server.rest('GET', `/common/transactions/${first.tx_no}`, { token });
    const after = new Date(Date.parse(String(body.transaction.created_at)) + 1).toISOString();
    const answer = await settle({ mode: 'realtime', period_start: after, period_end: at(HOUR_MS) });
    expect(answer.body.settlement).toMatchObject({ payment_count: 2, payment_amount: 17 });
  });

  it('may be negative when refunds exceed payments', async () => {
    const { tx_no } = await pay(40);
    await settle(lastHour());
    await refund(tx_no, 15);
    const answer = await settle({ ...lastHour(), mode: 'monthly' });
    expect(answer.body.settlement).toMatchObject({ total_amount: -15, refund_count: 1 });
  });
});

describe('errors', () => {
  it('NO_TRANSACTIONS_IN_PERIOD where nothing is unsettled', async () => {
    expectRefusal(await settle(lastHour()), 400, 'NO_TRANSACTIONS_IN_PERIOD');
    await pay(10);
    const period = lastHour();
    await settle(period);
    expectRefusal(await settle(period), 400, 'NO_TRANSACTIONS_IN_PERIOD');
    expectRefusal(await settle({ ...period, mode: 'monthly' }), 400, 'NO_TRANSACTIONS_IN_PERIOD');
  });

  it('INVALID_PERIOD for an end that is not after the start', async () => {
    const { period_start, period_end } = lastHour();
    const backwards = { mode: 'realtime', period_start: period_end, period_end: period_start };
    expectRefusal(await settle(backwards), 400, 'INVALID_PERIOD');
    expectRefusal(await settle({ ...backwards, period_end }), 400, 'INVALID_PERIOD');
    const ahead = { mode: 'realtime', period_start: '2098-01-01T00:00:00Z', period_end: '2099-01-01T00:00:00Z' };
    expectRefusal(await settle(ahead), 400, 'INVALID_PERIOD');
  });

  it('VALIDATION_FAILED for an unknown mode', async () => {
    expectRefusal(await settle({ ...lastHour(), mode: 'weekly' }), 400, 'VALIDATION_FAILED');
  });
});

describe('security', () => {
  it('refuses cashiers in SQL too', async () => {
    const direct = server.db.call(
      'generate_settlement',
      { p_merchant_id: merchant.merchant_id, p_mode: 'realtime', p_period_start: at(-HOUR_MS), p_period_end: at(0) },
      { role: 'merchant', merchant_id: merchant.merchant_id, operator_role: 'cashier' },
    );
    await expect(direct).rejects.toMatchObject({ errorCode: 'PERMISSION_DENIED' });
  });
});
