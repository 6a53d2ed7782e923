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
  member = await server.fixtures.createMember();
  merchant = await server.fixtures.createMerchant();
  token = await server.login.merchant(merchant);
});
afterAll(() => server.stop());

const HOUR_MS = 3_600_000;
const at = (offsetMs: number) => new Date(Date.now() + offsetMs).toISOString();
const period = () => ({ period_start: at(-HOUR_MS), period_end: at(HOUR_MS) });
const preview = (query: Record<string, string> = period()) =>
  server.rest('GET', '/merchant/settlements/preview', { token, query });

describe('happy', () => {
  it('shows what a settlement would hold, and marks nothing', async () => {
    const { tx_no } = await server.fixtures.pay(merchant, member, 80);
    await server.rest('POST', '/merchant/refund', { token, body: { original_tx_no: tx_no, refund_amount: 30 } });
    const seen = await preview();
    expect(seen.body).toEqual({
      preview: {
        payment_count: 1,
        payment_amount: 80,
        refund_count: 1,
        refund_amount: 30,
        total_amount: 50,
        total_tx_count: 2,
      },
    });
    const settled = await server.rest('POST', '/merchant/settlements', {
      token,
      body: { mode: 'realtime', ...period() },
    });
    expect(settled.body.settlement).toMatchObject(seen.body.preview);
  });

  it('leaves out what was settled before', async () => {
    expect((await preview()).body.preview).toMatchObject({ total_tx_count: 0, total_amount: 0 });
  });
});

describe('errors', () => {
  it('INVALID_PERIOD for an end that is not after the start', async () => {
    const { period_start, period_end } = period();
    expectRefusal(await preview({ period_start: period_end, period_end: period_start }), 400, 'INVALID_PERIOD');
    expectRefusal(await preview({ period_start, period_end: period_start }), 400, 'INVALID_PERIOD');
  });
});

describe('security', () => {
  it("refuses another merchant's period, and cashiers in SQL too", async () => {
    const other = await server.fixtures.createMerchant();
    expectRefusal(await preview({ ...period(), merchant_code: other.code }), 403, 'NOT_MERCHANT_USER');
    const direct = server.db.call(
      'preview_settlement',
      { p_merchant_id: merchant.merchant_id, p_period_start: at(-HOUR_MS), p_period_end: at(0) },
      { role: 'merchant', merchant_id: merchant.merchant_id, operator_role: 'cashier' },
    );
    await expect(direct).rejects.toMatchObject({ errorCode: 'PERMISSION_DENIED' });
  });
});
