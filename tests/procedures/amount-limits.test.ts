/** The limits of one charge and one recharge stand in the settings, and the database decides them. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectRefusal } from '../support/expect-refusal.js';
import type { TestMember, TestMerchant } from '../support/fixtures.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

let server: TestServer;
let merchant: TestMerchant;
let member: TestMember;
let till: string;
let wallet: string;
let admin: string;
beforeAll(async () => {
  server = await startTestServer();
  merchant = await server.fixtures.createMerchant();
  member = await server.fixtures.createMember({ balance: 900_000 });
  [till, wallet, admin] = await Promise.all([
    server.login.merchant(merchant),
    server.login.member(member),
    server.login.admin(),
  ]);
});
afterAll(() => server.stop());
beforeEach(() => setLimits({ charge_max: 50_000, recharge_min: 0.01, recharge_max: 50_000 }));

const setLimits = (limits: Record<string, number>) =>
  server.db.query(
    `UPDATE mps.settings SET ${Object.keys(limits)
      .map((name, index) => `${name} = $${index + 1}`)
      .join(', ')}`,
    Object.values(limits),
  );
const charge = async (amount: number | string, more: Record<string, unknown> = {}, token = till) =>
  server.rest('POST', '/merchant/charge', {
    token,
    body: { qr_plain: await server.fixtures.issueCode(member, member.card_id), amount, ...more },
  });
const recharge = (amount: number | string, more: Record<string, unknown> = {}, token = wallet) =>
  server.rest('POST', '/member/recharge', { token, body: { card_id: member.card_id, amount, ...more } });
const balance = async () => (await server.db.one('get_card', { p_card_id: member.card_id })).balance;

describe('a charge', () => {
  it('takes the limit itself and refuses a cent more, with the limit', async () => {
    expect((await charge(50_000)).status).toBe(200);
    const before = await balance();
    for (const amount of [50_000.01, '60000']) {
      const refused = await charge(amount);
      expectRefusal(refused, 400, 'AMOUNT_OVER_LIMIT');
      expect(refused.body.error).toMatchObject({ details: { limit: 50_000, setting: 'charge_max' } });
    }
    const client = server.trpc(till);
    const qr_plain = await server.fixtures.issueCode(member, member.card_id);
    await expect(client.merchant.charge.mutate({ qr_plain, amount: 60_000 })).rejects.toMatchObject({
      code: 'AMOUNT_OVER_LIMIT',
    });
    expect(await balance()).toBe(before);
    // The code is still good.
    await client.merchant.charge.mutate({ qr_plain, amount: 1 });
  });

  it('has the limit that the settings have at that moment', async () => {
    await setLimits({ charge_max: 20.5 });
    expectRefusal(await charge(20.51), 400, 'AMOUNT_OVER_LIMIT');
    expect((await charge(20.5)).status).toBe(200);
  });

  it('that was paid under an earlier limit is replayed, by its key and by its order number', async () => {
    const [idempotency_key, external_order_id] = [randomUUID(), randomUUID()];
    const first = await charge(300, { idempotency_key, external_order_id });
    await setLimits({ charge_max: 100 });
    const qr_plain = await server.fixtures.issueCode(member, member.card_id);
    const again = await server.rest('POST', '/merchant/charge', {
      token: till,
      body: { qr_plain, amount: 300, external_order_id },
    });
    expect(again.body).toMatchObject({
      replayed: true,
      transaction: { tx_no: (first.body as unknown as { transaction: { tx_no: string } }).transaction.tx_no },
    });
  });

  it('binds tills, and neither administrators nor the service itself', async () => {
    await setLimits({ charge_max: 10 });
    expect((await charge(11, { merchant_code: merchant.code }, admin)).status).toBe(200);
    await server.fixtures.pay(merchant, member, 12);
  });

  it('in a call of many is refused alone', async () => {
    await setLimits({ charge_max: 10 });
    const actor = { role: 'merchant', id: merchant.merchant_id, merchant_id: merchant.merchant_id };
    const other = await server.fixtures.createMember({ balance: 100 });
    const item = async (who: TestMember, raw_amount: number) => ({
      merchant_code: merchant.code,
      qr_plain: await server.fixtures.issueCode(who, who.card_id),
      raw_amount,
      actor,
    });
    const outcomes = await server.db.call('charge_many', { p_items: [await item(member, 11), await item(other, 10)] });
    const byItem = Object.fromEntries(outcomes.map((each) => [each.item, each.refusal]));
    expect(byItem).toEqual({ 1: 'AMOUNT_OVER_LIMIT', 2: null });
  });

  it('that rounds to 0.00 is refused, and leaves the code', async () => {
    const card = await server.fixtures.issueCard({
      card_type: 'prepaid',
      owner_member_id: member.member_id,
      initial_value: 10,
      fixed_discount: 0.4,
    });
    const qr_plain = await server.fixtures.issueCode(member, card.card_id);
    const pay = (amount: number) =>
      server.rest('POST', '/merchant/charge', { token: till, body: { qr_plain, amount } });
    expectRefusal(await pay(0.01), 400, 'INVALID_PRICE');
    const paid = await pay(0.02);
    expect(paid.body, paid.text).toMatchObject({ transaction: { final_amount: 0.01 } });
  });
});

describe('a recharge', () => {
  it('takes the limits themselves and refuses what is outside, with the limit', async () => {
    await setLimits({ recharge_min: 10, recharge_max: 500 });
    for (const amount of [10, 500]) expect((await recharge(amount)).status).toBe(200);
    const before = await balance();
    const [less, more] = [await recharge('9.99'), await recharge(500.01)];
    expectRefusal(less, 400, 'AMOUNT_OVER_LIMIT');
    expect(less.body.error).toMatchObject({ details: { limit: 10, setting: 'recharge_min' } });
    expectRefusal(more, 400, 'AMOUNT_OVER_LIMIT');
    expect(more.body.error).toMatchObject({ details: { limit: 500, setting: 'recharge_max' } });
    await expect(
      server.trpc(wallet).member.recharge.mutate({ card_id: member.card_id, amount: 501 }),
    ).rejects.toMatchObject({ code: 'AMOUNT_OVER_LIMIT' });
    expect(await balance()).toBe(before);
  });

  it('under earlier limits is replayed', async () => {
    const idempotency_key = randomUUID();
    await recharge(400, { idempotency_key });
    await setLimits({ recharge_max: 100 });
    expect((await recharge(400, { idempotency_key })).body).toMatchObject({ replayed: true });
  });

  it('by an administrator or the service has none', async () => {
    await setLimits({ recharge_max: 100 });
    expect((await recharge(60_000, {}, admin)).status).toBe(200);
    await server.fixtures.topUp(member.card_id, 60_000);
  });
});
