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

describe('a payment', () => {
  it.each([
    ['in small letters', (number: string) => number.toLowerCase()],
    ['in full width', (number: string) => number.replace('PAY', 'ＰＡＹ')],
    ['with what comes along by copying', (number: string) => ` ${number}\u200b `],
  ])('is shown and refunded by its number %s', async (_how, spell) => {
    const token = await server.login.merchant(merchant);
    const paid = await server.fixtures.pay(merchant, member, 10);
    expect((await show(spell(paid.tx_no), token)).body.transaction).toMatchObject({ tx_no: paid.tx_no });
    const body = { original_tx_no: spell(paid.tx_no), refund_amount: 4, idempotency_key: paid.tx_id };
    for (const replayed of [false, true]) {
      const answer = await server.rest('POST', '/merchant/refund', { token, body });
      expect(answer.body).toMatchObject({ replayed, refund: { original_tx_no: paid.tx_no } });
    }
  });

  it('with very many refunds answers with the newest 200, oldest first, and the count', async () => {
    const paid = await server.fixtures.pay(merchant, member, 10);
    await server.db.query(
      `INSERT INTO mps.transactions (tx_no, tx_type, card_id, member_id, merchant_id, raw_amount, final_amount,
         balance_after, level_after, payment_method, original_tx_id, created_at)
       SELECT 'REF77' || lpad(i::text, 8, '0'), 'refund', card_id, member_id, merchant_id, 0.01, 0.01, 0, 0, 'balance',
         id, created_at + i * interval '1 second'
       FROM mps.transactions, generate_series(1, 250) i WHERE id = $1`,
      [paid.tx_id],
    );
    const { transaction } = (await show(paid.tx_no, await server.login.admin())).body;
    const { refunds, refund_count } = transaction as unknown as { refunds: { tx_no: string }[]; refund_count: number };
    expect([refunds.length, refund_count]).toEqual([200, 250]);
    expect([refunds[0]?.tx_no, refunds[199]?.tx_no]).toEqual(['REF7700000051', 'REF7700000250']);
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
