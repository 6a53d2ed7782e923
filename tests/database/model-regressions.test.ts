/** One test for each fault that the comparison with the model found (qa/reliability/model). */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { createFixtures, type Fixtures } from '../support/fixtures.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';

const NOBODY = '00000000-0000-4000-8000-0000000000ff';
const FULL = 9_999_999_999.99;

let db: TestDatabase;
let fixtures: Fixtures;
beforeAll(async () => {
  db = await openTestDatabase();
  fixtures = createFixtures(db);
});
afterAll(() => db.close());
afterEach(async () => {
  expect(await db.call('verify_ledger', {})).toEqual([]);
});

it("an expired corporate card's discount went on until somebody ran expire_due_cards", async () => {
  const merchant = await fixtures.createMerchant();
  const member = await fixtures.createMember({ balance: 500 });
  const owner_member_id = member.member_id;
  const card = await fixtures.issueCard({
    card_type: 'corporate',
    owner_member_id,
    fixed_discount: 0.8,
    expires_at: '2099-01-01',
  });
  const pay = async () => {
    const p_qr_plain = await fixtures.issueCode(member, member.card_id);
    const row = await db.one('merchant_charge_by_qr', {
      p_merchant_code: merchant.code,
      p_qr_plain,
      p_raw_amount: 10,
    });
    return row.final_amount;
  };
  expect(await pay()).toBe(8);
  await db.query("UPDATE mps.cards SET expires_at = now() - interval '1 second' WHERE id = $1", [card.card_id]);
  expect(await pay()).toBe(10);
  const cards = await db.call('list_member_cards', { p_member_id: owner_member_id });
  const standard = cards.find(({ card_type }) => card_type === 'standard');
  expect(standard).toMatchObject({ discount_rate: 1, corporate_discount: null });
});

it('a member whose cards together held more points than an int could not list its cards', async () => {
  const member = await fixtures.createMember();
  const owner_member_id = member.member_id;
  const { card_id } = await fixtures.issueCard({ card_type: 'prepaid', owner_member_id });
  for (const p_card_id of [member.card_id, card_id]) {
    await db.call('update_points_and_level', { p_card_id, p_delta_points: 2_147_483_647 });
  }
  const [row] = await db.call('list_member_cards', { p_member_id: owner_member_id });
  expect(row?.total_points).toBe(4_294_967_294);
});

it('a recharge for a member that does not exist was an internal error', async () => {
  const { card_id } = await fixtures.createMember();
  const recharge = db.call(
    'user_recharge_card',
    { p_card_id: card_id, p_amount: 5 },
    { role: 'admin', on_behalf_of: NOBODY },
  );
  await expect(recharge).rejects.toMatchObject({ errorCode: 'MEMBER_NOT_FOUND' });
});

it('a refund to a card that could not hold it was refused without its own code', async () => {
  const merchant = await fixtures.createMerchant();
  const member = await fixtures.createMember();
  const { tx_no } = await fixtures.pay(merchant, member, 100);
  await fixtures.topUp(member.card_id, FULL);
  const refund = db.call('merchant_refund_tx', {
    p_merchant_code: merchant.code,
    p_original_tx_no: tx_no,
    p_refund_amount: 100,
  });
  await expect(refund).rejects.toMatchObject({ errorCode: 'INVALID_REFUND_AMOUNT' });
});
