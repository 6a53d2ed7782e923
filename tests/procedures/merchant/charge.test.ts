import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import type { TestMember, TestMerchant } from '../../support/fixtures.js';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';

let server: TestServer;
let merchant: TestMerchant;
let token: string;
let member: TestMember;

beforeAll(async () => {
  server = await startTestServer();
  merchant = await server.fixtures.createMerchant();
  token = await server.login.merchant(merchant);
});
afterAll(() => server.stop());
beforeEach(async () => {
  member = await server.fixtures.createMember({ balance: 2000 });
});

const code = () => server.fixtures.issueCode(member, member.card_id);
const charge = (body: Record<string, unknown>, headers: Record<string, string> = {}) =>
  server.rest('POST', '/merchant/charge', { token, body, headers });
const balance = async () => {
  const [row] = await server.db.query<{ balance: string }>('SELECT balance FROM mps.cards WHERE id = $1', [
    member.card_id,
  ]);
  return Number(row?.balance);
};

describe('happy', () => {
  it('charges the card behind the code and tells what was paid', async () => {
    const answer = await charge({ qr_plain: await code(), amount: 1299.5, tag: { table: '7' } });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      success: true,
      transaction: {
        card_id: member.card_id,
        raw_amount: 1299.5,
        final_amount: 1299.5,
        discount: 1,
        points_earned: 1299,
        status: 'completed',
      },
      customer_info: { card_no: member.card_no, card_type: 'standard', member_level: 1 },
      replayed: false,
    });
    expect(String(answer.body.transaction.tx_no)).toMatch(/^PAY\d{10}$/);
    expect(await balance()).toBe(700.5);
  });

  it('applies the level discount from the next payment on, rounded half away from zero', async () => {
    await charge({ qr_plain: await code(), amount: '1299.50' });
    const answer = await charge({ qr_plain: await code(), amount: 10.01 });
    expect(answer.body.transaction).toMatchObject({ raw_amount: 10.01, discount: 0.95, final_amount: 9.51 });
  });

  it('gives a standard card the lower of level discount and corporate discount', async () => {
    const card = await server.fixtures.issueCard({
      card_type: 'corporate',
      fixed_discount: 0.8,
      binding_password: 'company-2026',
    });
    await server.db.call('bind_member_to_card', {
      p_card_id: card.card_id,
      p_member_id: member.member_id,
      p_binding_password: 'company-2026',
    });
    const answer = await charge({ qr_plain: await code(), amount: 100 });
    expect(answer.body.transaction).toMatchObject({ discount: 0.8, final_amount: 80 });
  });

  it('uses the fixed discount of a prepaid card and none on a voucher', async () => {
    const owner_member_id = member.member_id;
    const prepaid = await server.fixtures.issueCard({
      card_type: 'prepaid',
      owner_member_id,
      initial_value: 100,
      fixed_discount: 0.88,
    });
    const voucher = await server.fixtures.issueCard({ card_type: 'voucher', owner_member_id, initial_value: 50 });
    const onPrepaid = await charge({ qr_plain: await server.fixtures.issueCode(member, prepaid.card_id), amount: 50 });
    const onVoucher = await charge({ qr_plain: await server.fixtures.issueCode(member, voucher.card_id), amount: 50 });
    expect(onPrepaid.body.transaction).toMatchObject({ discount: 0.88, final_amount: 44, points_earned: 50 });
    expect(onVoucher.body.transaction).toMatchObject({ discount: 1, final_amount: 50, points_earned: 0 });
  });

  it('answers a repeated key with the first result, even after the code was used and has expired', async () => {
    const request = { qr_plain: await code(), amount: 25 };
    const headers = { 'Idempotency-Key': randomUUID() };
    const first = await charge(request, headers);
    const again = await charge(request, headers);
    expect(again.status).toBe(200);
    expect(again.headers.get('Idempotent-Replayed')).toBe('true');
    expect(first.headers.get('Idempotent-Replayed')).toBeNull();
    expect(again.body).toEqual({ ...first.body, replayed: true });
    expect(await balance()).toBe(1975);
  });

  it('replays the same external order with the same amount', async () => {
    const external_order_id = randomUUID();
    const first = await charge({ qr_plain: await code(), amount: 30, external_order_id });
    const again = await charge({ qr_plain: await code(), amount: 30, external_order_id });
    expect(again.body.transaction.tx_no).toBe(first.body.transaction.tx_no);
    expect(again.body.replayed).toBe(true);
    expect(await balance()).toBe(1970);
  });

  it('charges on behalf of the merchant that an administrator names, and the audit keeps both', async () => {
    const admin = await server.fixtures.createAdmin();
    const answer = await server.rest('POST', '/merchant/charge', {
      token: await server.login.admin(admin),
      body: { qr_plain: await code(), amount: 5, merchant_code: merchant.code },
    });
    const [audit] = await server.db.query(
      'SELECT actor_role, actor_id, on_behalf_of FROM mps.audit_log WHERE object_id = $1',
      [answer.body.transaction.tx_id],
    );
    expect(audit).toEqual({ actor_role: 'admin', actor_id: admin.admin_id, on_behalf_of: merchant.merchant_id });
  });
});

describe('errors', () => {
  it('INSUFFICIENT_BALANCE tells both amounts and what to do', async () => {
    const answer = await charge({ qr_plain: await code(), amount: 2000.01 });
    expectRefusal(answer, 400, 'INSUFFICIENT_BALANCE');
    expect(answer.body.error).toMatchObject({
      message: '餘額不足，請充值後再試',
      suggestion: '也可以改用其他卡片',
      details: { balance: 2000, required: 2000.01 },
    });
  });

  it('QR_EXPIRED_OR_INVALID for a used, a replaced and an unknown code', async () => {
    const used = await code();
    await charge({ qr_plain: used, amount: 1 });
    expectRefusal(await charge({ qr_plain: used, amount: 1 }), 400, 'QR_EXPIRED_OR_INVALID');
    const replaced = await code();
    await code();
    expectRefusal(await charge({ qr_plain: replaced, amount: 1 }), 400, 'QR_EXPIRED_OR_INVALID');
    expectRefusal(await charge({ qr_plain: 'x'.repeat(43), amount: 1 }), 400, 'QR_EXPIRED_OR_INVALID');
  });

  it('QR_EXPIRED_OR_INVALID for a code past its time by the clock of the database', async () => {
    const expired = await code();
    await server.db.query("UPDATE mps.payment_codes SET expires_at = now() - interval '1 ms' WHERE card_id = $1", [
      member.card_id,
    ]);
    expectRefusal(await charge({ qr_plain: expired, amount: 1 }), 400, 'QR_EXPIRED_OR_INVALID');
  });

  it('INVALID_QR for what is too short to be a code', async () => {
    expectRefusal(await charge({ qr_plain: 'too-short', amount: 1 }), 400, 'INVALID_QR');
  });

  it.each([0, -5, 0.001, '0.005', 1e10, 2 ** 53 + 2, '-1'])('INVALID_PRICE for %s', async (amount) => {
    expectRefusal(await charge({ qr_plain: await code(), amount }), 400, 'INVALID_PRICE');
    expect(await balance()).toBe(2000);
  });

  it.each([true, null, '1e5', 'NaN', 'Infinity', '１２', '٣', '', {}, [5]])(
    'VALIDATION_FAILED for %j',
    async (amount) => {
      expectRefusal(await charge({ qr_plain: await code(), amount }), 400, 'VALIDATION_FAILED');
    },
  );

  it('QR_EXPIRED_OR_INVALID by a code from before its card was frozen, CARD_EXPIRED on an expired voucher', async () => {
    const frozen = await code();
    await server.db.call('freeze_card', { p_card_id: member.card_id });
    expectRefusal(await charge({ qr_plain: frozen, amount: 1 }), 400, 'QR_EXPIRED_OR_INVALID');
    const voucher = await server.fixtures.issueCard({
      card_type: 'voucher',
      owner_member_id: member.member_id,
      initial_value: 10,
    });
    const qr_plain = await server.fixtures.issueCode(member, voucher.card_id);
    await server.db.query("UPDATE mps.cards SET expires_at = now() - interval '1 s' WHERE id = $1", [voucher.card_id]);
    expectRefusal(await charge({ qr_plain, amount: 1 }), 400, 'CARD_EXPIRED');
  });

  it('MEMBER_SUSPENDED when the owner of a shared card is suspended', async () => {
    const owner = await server.fixtures.createMember();
    const card = await server.fixtures.issueCard({
      card_type: 'prepaid',
      owner_member_id: owner.member_id,
      initial_value: 100,
      binding_password: 'family-2026',
    });
    await server.db.call('bind_member_to_card', {
      p_card_id: card.card_id,
      p_member_id: member.member_id,
      p_binding_password: 'family-2026',
    });
    const qr_plain = await server.fixtures.issueCode(member, card.card_id);
    await server.db.call('admin_suspend_member', { p_member_id: owner.member_id });
    expectRefusal(await charge({ qr_plain, amount: 1 }), 400, 'MEMBER_SUSPENDED');
  });

  it('IDEMPOTENCY_KEY_REUSED for another amount under the same key, and nothing is charged', async () => {
    const qr_plain = await code();
    const idempotency_key = randomUUID();
    await charge({ qr_plain, amount: 10, idempotency_key });
    expectRefusal(await charge({ qr_plain, amount: 11, idempotency_key }), 422, 'IDEMPOTENCY_KEY_REUSED');
    expect(await balance()).toBe(1990);
  });

  it('DUPLICATE_EXTERNAL_ORDER for another amount under the same order', async () => {
    const external_order_id = randomUUID();
    await charge({ qr_plain: await code(), amount: 10, external_order_id });
    const answer = await charge({ qr_plain: await code(), amount: 11, external_order_id });
    expectRefusal(answer, 409, 'DUPLICATE_EXTERNAL_ORDER');
  });

  it('VALIDATION_FAILED when header and body name different keys', async () => {
    const answer = await charge(
      { qr_plain: await code(), amount: 1, idempotency_key: 'one' },
      { 'Idempotency-Key': 'two' },
    );
    expectRefusal(answer, 400, 'VALIDATION_FAILED');
  });

  it('MERCHANT_NOT_FOUND_OR_INACTIVE once the merchant is suspended and its logins are gone', async () => {
    const closing = await server.fixtures.createMerchant();
    await server.db.call('admin_suspend_merchant', { p_merchant_id: closing.merchant_id });
    const answer = await server.rest('POST', '/merchant/charge', {
      token: await server.login.admin(),
      body: { qr_plain: await code(), amount: 1, merchant_code: closing.code },
    });
    expectRefusal(answer, 404, 'MERCHANT_NOT_FOUND_OR_INACTIVE');
  });
});

describe('security', () => {
  it('NOT_MERCHANT_USER when a merchant names another', async () => {
    const other = await server.fixtures.createMerchant();
    const answer = await charge({ qr_plain: await code(), amount: 1, merchant_code: other.code });
    expectRefusal(answer, 403, 'NOT_MERCHANT_USER');
  });

  it('does not replay to another merchant under the same key', async () => {
    const other = await server.fixtures.createMerchant();
    const idempotency_key = randomUUID();
    const qr_plain = await code();
    await charge({ qr_plain, amount: 10, idempotency_key });
    const answer = await server.rest('POST', '/merchant/charge', {
      token: await server.login.merchant(other),
      body: { qr_plain, amount: 10, idempotency_key },
    });
    expectRefusal(answer, 400, 'QR_EXPIRED_OR_INVALID');
  });

  it('keeps no plain code in the database', async () => {
    const qr_plain = await code();
    await charge({ qr_plain, amount: 1 });
    const [row] = await server.db.query<{ found: number }>(
      `SELECT count(*)::int AS found FROM (
         SELECT t::text AS line FROM mps.transactions t UNION ALL SELECT a::text FROM mps.audit_log a
         UNION ALL SELECT q::text FROM mps.payment_codes q
       ) lines WHERE line LIKE '%' || $1 || '%'`,
      [qr_plain],
    );
    expect(row?.found).toBe(0);
  });

  it('leaves a sound ledger', async () => {
    expect(await server.db.call('verify_ledger', {})).toEqual([]);
  });
});
