import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import type { TestMember, TestMerchant } from '../../support/fixtures.js';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';

let server: TestServer;
let member: TestMember;
let merchant: TestMerchant;
let tx_no: string;

beforeAll(async () => {
  server = await startTestServer();
  merchant = await server.fixtures.createMerchant();
  member = await server.fixtures.createMember();
  ({ tx_no } = await server.fixtures.pay(merchant, member, 80));
  await server.db.call('merchant_refund_tx', {
    p_merchant_code: merchant.code,
    p_original_tx_no: tx_no,
    p_refund_amount: 30,
    p_reason: '退貨',
  });
});
afterAll(() => server.stop());

const show = (number: string, token: string) =>
  server.rest('GET', `/common/transactions/${encodeURIComponent(number)}`, { token });

describe('happy', () => {
  it('shows a payment with its refunds and what remains, to member, merchant and administrator', async () => {
    const tokens = [
      await server.login.member(member),
      await server.login.merchant(merchant),
      await server.login.admin(),
    ];
    for (const token of tokens) {
      const answer = await show(tx_no, token);
      expect(answer.status).toBe(200);
      expect(answer.body.transaction).toMatchObject({
        tx_no,
        tx_type: 'payment',
        raw_amount: 80,
        final_amount: 80,
        status: 'completed',
        refunded_amount: 30,
        remaining_refundable: 50,
        refunds: [{ refunded_amount: 30, reason: '退貨', points_reversed: 30 }],
      });
    }
  });
});

describe('errors', () => {
  it.each(['PAY9999999999', 'no such number', '../admin', '%00'])(
    'TX_NOT_FOUND or a clear refusal for %s',
    async (number) => {
      const answer = await show(number, await server.login.admin());
      expect([400, 404]).toContain(answer.status);
      expect(['TX_NOT_FOUND', 'VALIDATION_FAILED']).toContain(answer.body.error.code);
    },
  );
});

describe('security', () => {
  it('TX_NOT_FOUND for a stranger, member or merchant', async () => {
    const stranger = await server.login.member(await server.fixtures.createMember());
    const otherShop = await server.login.merchant(await server.fixtures.createMerchant());
    expectRefusal(await show(tx_no, stranger), 404, 'TX_NOT_FOUND');
    expectRefusal(await show(tx_no, otherShop), 404, 'TX_NOT_FOUND');
  });
});
