import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import type { TestMerchant } from '../../support/fixtures.js';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';

let server: TestServer;
let merchant: TestMerchant;
let token: string;

beforeAll(async () => {
  server = await startTestServer();
  merchant = await server.fixtures.createMerchant();
  token = await server.login.merchant(merchant);
  const first = await server.fixtures.createMember();
  const second = await server.fixtures.createMember();
  const { tx_no } = await server.fixtures.pay(merchant, first, 100);
  await server.fixtures.pay(merchant, first, 50);
  await server.fixtures.pay(merchant, second, 30);
  await server.rest('POST', '/merchant/refund', { token, body: { original_tx_no: tx_no, refund_amount: 20 } });
});
afterAll(() => server.stop());

const summary = (query: Record<string, string> = {}) => server.rest('GET', '/merchant/daily-summary', { token, query });

/** A payment at this hour and minute of 3 March 2026, Taipei time. */
async function payAt(time: string): Promise<void> {
  const member = await server.fixtures.createMember();
  const { tx_id } = await server.fixtures.pay(merchant, member, 10);
  await server.db.query('UPDATE mps.transactions SET created_at = $1 WHERE id = $2', [`${time}+08:00`, tx_id]);
}

describe('happy', () => {
  it('counts and sums today, in 24 hours', async () => {
    const answer = await summary();
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      timezone: 'Asia/Taipei',
      summary: {
        total_count: 4,
        payment_count: 3,
        refund_count: 1,
        payment_amount: 180,
        refund_amount: 20,
        net_amount: 160,
        unique_customers: 2,
        average_payment: 60,
      },
    });
    expect(answer.body.hourly_stats).toHaveLength(24);
  });

  it('takes the day from the business time zone', async () => {
    for (const time of ['2026-03-02T23:59:59', '2026-03-03T00:00:00', '2026-03-03T23:59:59', '2026-03-04T00:00:00']) {
      await payAt(time);
    }
    const answer = await summary({ date: '2026-03-03' });
    expect(answer.body).toMatchObject({ date: '2026-03-03', summary: { payment_count: 2 } });
    expect(answer.body.hourly_stats[0]).toMatchObject({ hour: 0, count: 1 });
    expect(answer.body.hourly_stats[23]).toMatchObject({ hour: 23, count: 1 });
  });

  it('answers zeros for a day without transactions', async () => {
    const answer = await summary({ date: '2020-01-01' });
    expect(answer.body.summary).toMatchObject({ total_count: 0, average_payment: 0, net_amount: 0 });
  });
});

describe('errors', () => {
  it.each(['2026-02-30', 'today', '2026-3-3'])('VALIDATION_FAILED for the date %s', async (date) => {
    expectRefusal(await summary({ date }), 400, 'VALIDATION_FAILED');
  });
});
