import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createFixtures, type Fixtures, type TestMember, type TestMerchant } from '../support/fixtures.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';
import { hasRaces, outcomesOf, till, times } from './races.js';

if (!hasRaces) {
  console.info('skipped: concurrency.test.ts needs a real PostgreSQL (MPS_TEST_DATABASE=postgres or supabase)');
}

let db: TestDatabase;
let fixtures: Fixtures;
let merchant: TestMerchant;
beforeAll(async () => {
  if (!hasRaces) return;
  db = await openTestDatabase();
  fixtures = createFixtures(db);
  merchant = await fixtures.createMerchant();
});
afterAll(() => db?.close());
afterEach(async () => {
  if (hasRaces) expect(await db.call('verify_ledger', {})).toEqual([]);
});

const balanceOf = async (member: TestMember) => (await db.one('get_card', { p_card_id: member.card_id })).balance;

describe.skipIf(!hasRaces)('refunds', () => {
  it('of one payment at once never exceed it', async () => {
    const member = await fixtures.createMember();
    const { tx_no } = await fixtures.pay(merchant, member, 60);
    const refund = () =>
      db.call('merchant_refund_tx', {
        p_merchant_code: merchant.code,
        p_original_tx_no: tx_no,
        p_refund_amount: 7,
        p_idempotency_key: randomUUID(),
      });
    expect(await outcomesOf(times(20, refund))).toEqual({ answered: 8, REFUND_EXCEEDS_REMAINING: 12 });
    const detail = await db.one('get_transaction_detail', { p_tx_no: tx_no });
    expect(detail).toMatchObject({ refunded_amount: 56, remaining_refundable: 4 });
    expect(await balanceOf(member)).toBe(56);
  });
});

describe.skipIf(!hasRaces)('one key', () => {
  it('sent 50 times at once gives one charge and 50 equal answers', async () => {
    const member = await fixtures.createMember({ balance: 1000 });
    const args = {
      p_merchant_code: merchant.code,
      p_qr_plain: await fixtures.issueCode(member, member.card_id),
      p_raw_amount: 12.5,
      p_idempotency_key: randomUUID(),
    };
    const answers = await Promise.all(times(50, () => db.one('merchant_charge_by_qr', args)));
    expect(answers.filter((answer) => !answer.replayed)).toHaveLength(1);
    expect(new Set(answers.map((answer) => JSON.stringify({ ...answer, replayed: null }))).size).toBe(1);
    expect(await balanceOf(member)).toBe(987.5);
  });

  it('with different requests at once gives one recharge, and refusals', async () => {
    const member = await fixtures.createMember();
    const key = randomUUID();
    const calls = times(20, (index) =>
      db.call('user_recharge_card', { p_card_id: member.card_id, p_amount: 10 + index, p_idempotency_key: key }),
    );
    expect(await outcomesOf(calls)).toEqual({ answered: 1, IDEMPOTENCY_KEY_REUSED: 19 });
  });

  it('the same order number without a key is charged once, and replays for the card that paid alone', async () => {
    const member = await fixtures.createMember({ balance: 500 });
    const codes = [await fixtures.issueCode(member, member.card_id)];
    const other = await fixtures.createMember({ balance: 500 });
    codes.push(await fixtures.issueCode(other, other.card_id));
    const order = randomUUID();
    const calls = times(10, (index) =>
      db.one('merchant_charge_by_qr', {
        p_merchant_code: merchant.code,
        p_qr_plain: codes[index % 2] ?? '',
        p_raw_amount: 20,
        p_external_order_id: order,
      }),
    );
    expect(await outcomesOf(calls)).toEqual({ answered: 5, DUPLICATE_EXTERNAL_ORDER: 5 });
    expect((await balanceOf(member)) + (await balanceOf(other))).toBe(980);
  });
});

describe.skipIf(!hasRaces)('one code', () => {
  it('scanned by 30 merchants at once is charged once', async () => {
    const member = await fixtures.createMember({ balance: 1000 });
    const shops = await Promise.all(times(30, () => fixtures.createMerchant()));
    const code = await fixtures.issueCode(member, member.card_id);
    const calls = shops.map((shop) =>
      db.call(
        'merchant_charge_by_qr',
        { p_merchant_code: shop.code, p_qr_plain: code, p_raw_amount: 100, p_idempotency_key: randomUUID() },
        till(shop),
      ),
    );
    expect(await outcomesOf(calls)).toEqual({ answered: 1, QR_EXPIRED_OR_INVALID: 29 });
    expect(await balanceOf(member)).toBe(900);
  });
});

describe.skipIf(!hasRaces)('one card', () => {
  it('used by 16 clients in every way at once: no deadlock reaches a caller, and the balance is right', async () => {
    const owner = await fixtures.createMember();
    const shared = await fixtures.issueCard({
      card_type: 'prepaid',
      owner_member_id: owner.member_id,
      initial_value: 1000,
    });
    const members = await Promise.all(times(16, () => fixtures.createMember()));
    await Promise.all(
      members.map(({ member_id }) =>
        db.call('bind_member_to_card', { p_card_id: shared.card_id, p_member_id: member_id, p_role: 'member' }, {}),
      ),
    );
    const work = async (member: TestMember, round: number) => {
      const code = await fixtures.issueCode(member, shared.card_id);
      const paid = await db.one('merchant_charge_by_qr', {
        p_merchant_code: merchant.code,
        p_qr_plain: code,
        p_raw_amount: 5,
      });
      if (round % 2 === 0) {
        await db.call('merchant_refund_tx', {
          p_merchant_code: merchant.code,
          p_original_tx_no: paid.tx_no,
          p_refund_amount: 2,
        });
      }
      await db.call('update_points_and_level', { p_card_id: shared.card_id, p_delta_points: 1 });
      await fixtures.topUp(shared.card_id, 1);
    };
    const clients = members.map(async (member) => {
      for (let round = 0; round < 4; round += 1) await work(member, round);
    });
    expect(await outcomesOf(clients)).toEqual({ answered: 16 });
    const card = await db.one('get_card', { p_card_id: shared.card_id });
    // Level 1 comes with 1,000 points, far from what is collected here: nothing is discounted.
    expect(card.balance).toBe(1000 + 16 * 4 * (1 - 5) + 16 * 2 * 2);
  });

  it('never pays more than it holds', async () => {
    const owner = await fixtures.createMember();
    const shared = await fixtures.issueCard({
      card_type: 'prepaid',
      owner_member_id: owner.member_id,
      initial_value: 55,
    });
    const members = await Promise.all(times(12, () => fixtures.createMember()));
    const codes: string[] = [];
    for (const { member_id } of members) {
      await db.call('bind_member_to_card', { p_card_id: shared.card_id, p_member_id: member_id }, {});
      codes.push(await fixtures.issueCode({ member_id }, shared.card_id));
    }
    const calls = codes.map((code) =>
      db.call('merchant_charge_by_qr', { p_merchant_code: merchant.code, p_qr_plain: code, p_raw_amount: 10 }),
    );
    expect(await outcomesOf(calls)).toEqual({ answered: 5, INSUFFICIENT_BALANCE: 7 });
  });
});
