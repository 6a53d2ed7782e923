import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFixtures, type Fixtures, type TestMember, type TestMerchant } from '../support/fixtures.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';

let database: TestDatabase;
let fixtures: Fixtures;
let member: TestMember;
let merchant: TestMerchant;
beforeAll(async () => {
  database = await openTestDatabase();
  fixtures = createFixtures(database);
  member = await fixtures.createMember();
  merchant = await fixtures.createMerchant();
});
afterAll(() => database.close());

const cardOf = async (cardId: string) =>
  (await database.call('list_member_cards', { p_member_id: member.member_id })).find((card) => card.id === cardId);

describe('list_member_cards', () => {
  it('shows the discount that the next payment really gets', async () => {
    await database.call('update_points_and_level', { p_card_id: member.card_id, p_delta_points: 5000 });
    const own = { owner_member_id: member.member_id };
    const prepaid = await fixtures.issueCard({
      card_type: 'prepaid',
      ...own,
      fixed_discount: 0.97,
      initial_value: 100,
    });
    expect(await cardOf(prepaid.card_id)).toMatchObject({ discount_rate: 0.97 });
    expect(await cardOf(member.card_id)).toMatchObject({ discount_rate: 0.9, corporate_discount: null, level: 2 });

    const corporate = await fixtures.issueCard({ card_type: 'corporate', ...own, fixed_discount: 0.8 });
    expect(await cardOf(member.card_id)).toMatchObject({ discount_rate: 0.8, corporate_discount: 0.8 });
    expect(await cardOf(corporate.card_id)).toMatchObject({ corporate_discount: 0.8, next_level: null });

    await fixtures.topUp(member.card_id, 100);
    const charge = await database.one('merchant_charge_by_qr', {
      p_merchant_code: merchant.code,
      p_qr_plain: await fixtures.issueCode(member, member.card_id),
      p_raw_amount: 100,
    });
    expect(charge).toMatchObject({ discount: 0.8, final_amount: 80 });
  });

  it('totals all cards on every row', async () => {
    const rows = await database.call('list_member_cards', { p_member_id: member.member_id });
    for (const row of rows) {
      expect(row).toMatchObject({ total_cards: 3, active_cards: 3, total_balance: 120, total_points: 5100 });
    }
  });
});

describe('list_point_ledger', () => {
  it('holds the changes in the order in which they happened, with the transaction that made them', async () => {
    const rows = await database.call('list_point_ledger', { p_card_id: member.card_id });
    expect(rows).toMatchObject([
      { delta_points: 100, points_before: 5000, points_after: 5100, reason: 'payment', total_count: 2 },
      { delta_points: 5000, points_before: 0, points_after: 5000, tx_no: null, next_cursor: null },
    ]);
    expect(rows[0]?.tx_no).toMatch(/^PAY/);
  });

  it('can be read by a viewer, and can NOT by a stranger or a merchant', async () => {
    const [viewer, stranger] = [await fixtures.createMember(), await fixtures.createMember()];
    const card = await fixtures.issueCard({ card_type: 'prepaid', binding_password: 'shared-2026' });
    const bind = { p_card_id: card.card_id, p_member_id: viewer.member_id, p_role: 'viewer' as const };
    await database.call('bind_member_to_card', bind, { role: 'admin' });
    const read = (id: string, role: 'member' | 'merchant') =>
      database.call('list_point_ledger', { p_card_id: card.card_id }, { role, id, merchant_id: merchant.merchant_id });
    expect(await read(viewer.member_id, 'member')).toEqual([]);
    await expect(read(stranger.member_id, 'member')).rejects.toMatchObject({ errorCode: 'PERMISSION_DENIED' });
    await expect(read(merchant.merchant_id, 'merchant')).rejects.toMatchObject({ errorCode: 'PERMISSION_DENIED' });
  });
});

describe('merchant_daily_summary', () => {
  it('counts by hours of the business day, with the hours in which nothing happened', async () => {
    const shop = await fixtures.createMerchant();
    const buyer = await fixtures.createMember();
    const first = await fixtures.pay(shop, buyer, 10);
    const second = await fixtures.pay(shop, buyer, 5.25);
    await database.one('merchant_refund_tx', {
      p_merchant_code: shop.code,
      p_original_tx_no: first.tx_no,
      p_refund_amount: 4,
    });
    // 00:30 and 23:59 in Taipei, which are two days in UTC.
    const move = 'UPDATE mps.transactions SET created_at = $2 WHERE tx_no = $1';
    await database.query(move, [first.tx_no, '2026-03-09T16:30:00Z']);
    await database.query(move, [second.tx_no, '2026-03-10T15:59:59Z']);
    await database.query("UPDATE mps.transactions SET created_at = '2026-03-10T16:00:00Z' WHERE tx_type = 'refund'");

    const day = await database.one('merchant_daily_summary', { p_merchant_id: shop.merchant_id, p_date: '2026-03-10' });
    expect(day).toMatchObject({
      date: '2026-03-10',
      timezone: 'Asia/Taipei',
      total_count: 2,
      payment_count: 2,
      refund_count: 0,
      payment_amount: 15.25,
      net_amount: 15.25,
      unique_customers: 1,
      average_payment: 7.63,
    });
    expect(day.hourly_stats).toHaveLength(24);
    expect(day.hourly_stats[0]).toEqual({ hour: 0, count: 1, amount: 10 });
    expect(day.hourly_stats[12]).toEqual({ hour: 12, count: 0, amount: 0 });
    expect(day.hourly_stats[23]).toEqual({ hour: 23, count: 1, amount: 5.25 });

    const next = await database.one('merchant_daily_summary', {
      p_merchant_id: shop.merchant_id,
      p_date: '2026-03-11',
    });
    expect(next).toMatchObject({ refund_count: 1, refund_amount: 4, net_amount: -4, average_payment: 0 });
  });

  it('can NOT be read by another merchant', async () => {
    const other = { role: 'merchant' as const, id: member.member_id, merchant_id: member.member_id };
    const read = database.call('merchant_daily_summary', { p_merchant_id: merchant.merchant_id }, other);
    await expect(read).rejects.toMatchObject({ errorCode: 'NOT_MERCHANT_USER' });
  });
});

describe('find_merchant', () => {
  it('finds a merchant for itself and for administrators, and says nothing of others', async () => {
    const find = (code: string, merchantId: string) =>
      database.call('find_merchant', { p_code: code }, { role: 'merchant', id: merchantId, merchant_id: merchantId });
    expect(await find(merchant.code, merchant.merchant_id)).toMatchObject([{ merchant_id: merchant.merchant_id }]);
    const other = await fixtures.createMerchant();
    for (const code of [other.code, 'NOWHERE']) {
      await expect(find(code, merchant.merchant_id)).rejects.toMatchObject({ errorCode: 'NOT_MERCHANT_USER' });
    }
    const unknown = database.call('find_merchant', { p_code: 'NOWHERE' }, { role: 'admin' });
    await expect(unknown).rejects.toMatchObject({ errorCode: 'MERCHANT_NOT_FOUND' });
  });
});

describe('issue_card', () => {
  it('leaves a sound ledger, with one audit row for the card and one for its initial value', async () => {
    const card = await fixtures.issueCard({ card_type: 'voucher', initial_value: 88.8 });
    const rows = await database.query<{ action: string }>(
      `SELECT action FROM mps.audit_log
       WHERE object_id = $1 OR object_id IN (SELECT id::text FROM mps.transactions WHERE card_id = $1::uuid) ORDER BY id`,
      [card.card_id],
    );
    expect(rows.map((row) => row.action)).toEqual(['card.issue', 'card.recharge']);
    expect(await database.call('verify_ledger', {})).toEqual([]);
  });
});
