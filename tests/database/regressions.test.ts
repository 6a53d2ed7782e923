/** One test for each defect of the functions that were replaced. Races have theirs in concurrency.test.ts too, privileges in privileges.test.ts. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createFixtures, type Fixtures, type TestMember, type TestMerchant } from '../support/fixtures.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';
import { till } from './races.js';

const NOBODY = '00000000-0000-4000-8000-0000000000ff';

let db: TestDatabase;
let fixtures: Fixtures;
let merchant: TestMerchant;
beforeAll(async () => {
  db = await openTestDatabase();
  fixtures = createFixtures(db);
  merchant = await fixtures.createMerchant();
});
afterAll(() => db.close());
afterEach(async () => {
  expect(await db.call('verify_ledger', {})).toEqual([]);
});

const cardOf = (member: TestMember) => db.one('get_card', { p_card_id: member.card_id });
const recharge = (member: TestMember, amount: number | string) =>
  db.call('user_recharge_card', { p_card_id: member.card_id, p_amount: amount });

async function chargeArgs(member: TestMember, amount: number) {
  return {
    p_merchant_code: merchant.code,
    p_qr_plain: await fixtures.issueCode(member, member.card_id),
    p_raw_amount: amount,
    p_idempotency_key: randomUUID(),
  };
}

describe('money', () => {
  it('concurrent refunds of one 60.00 payment paid three times', async () => {
    const member = await fixtures.createMember();
    const { tx_no } = await fixtures.pay(merchant, member, 60);
    const refunds = [1, 2, 3].map(() =>
      db.call('merchant_refund_tx', {
        p_merchant_code: merchant.code,
        p_original_tx_no: tx_no,
        p_refund_amount: 60,
        p_idempotency_key: randomUUID(),
      }),
    );
    const results = await Promise.allSettled(refunds);
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect((await cardOf(member)).balance).toBe(60);
  });

  it.each(['NaN', 'Infinity', '-Infinity', '-1', '0', '1e10'])(
    'a recharge of %s gave unlimited money',
    async (amount) => {
      const member = await fixtures.createMember();
      await expect(recharge(member, amount)).rejects.toThrow('INVALID_RECHARGE_AMOUNT');
      expect((await cardOf(member)).balance).toBe(0);
    },
  );

  it.each(['NaN', 'Infinity', '-0.01'])('a balance of %s is refused even of a direct UPDATE', async (value) => {
    const member = await fixtures.createMember();
    const update = db.query(`UPDATE mps.cards SET balance = '${value}' WHERE id = $1`, [member.card_id]);
    // A CHECK, or numeric(12,2) itself, which cannot hold an infinity.
    await expect(update).rejects.toMatchObject({ code: expect.stringMatching(/^(23514|22003)$/) });
  });

  it.each(['NaN', '0.005', '1e11'])('a charge and a refund of %s are refused', async (amount) => {
    const member = await fixtures.createMember();
    const { tx_no } = await fixtures.pay(merchant, member, 60);
    const charge = db.call('merchant_charge_by_qr', {
      ...(await chargeArgs(member, 1)),
      p_raw_amount: amount as never,
    });
    await expect(charge).rejects.toThrow('INVALID_PRICE');
    const refund = db.call('merchant_refund_tx', {
      p_merchant_code: merchant.code,
      p_original_tx_no: tx_no,
      p_refund_amount: amount as never,
    });
    await expect(refund).rejects.toThrow('INVALID_REFUND_AMOUNT');
  });

  it('0.005 credited 0.01', async () => {
    const member = await fixtures.createMember();
    await expect(recharge(member, 0.005)).rejects.toThrow('INVALID_RECHARGE_AMOUNT');
    await expect(recharge(member, '10.001')).rejects.toThrow('INVALID_RECHARGE_AMOUNT');
    expect((await cardOf(member)).balance).toBe(0);
  });

  it('refunds kept their points', async () => {
    const member = await fixtures.createMember();
    const { tx_no } = await fixtures.pay(merchant, member, 1200);
    expect(await cardOf(member)).toMatchObject({ points: 1200, level: 1 });
    const refund = (amount: number) =>
      db.one('merchant_refund_tx', {
        p_merchant_code: merchant.code,
        p_original_tx_no: tx_no,
        p_refund_amount: amount,
      });
    expect(await refund(400.01)).toMatchObject({ points_reversed: 400 });
    expect(await cardOf(member)).toMatchObject({ points: 800, level: 0 });
    expect(await refund(799.99)).toMatchObject({ points_reversed: 800, remaining_refundable: 0 });
    expect(await cardOf(member)).toMatchObject({ points: 0, level: 0, balance: 1200 });
  });
});

describe('keys', () => {
  it('a changed amount under the same key silently returned the old payment', async () => {
    const args = await chargeArgs(await fixtures.createMember({ balance: 100 }), 10);
    await db.call('merchant_charge_by_qr', args);
    const changed = db.call('merchant_charge_by_qr', { ...args, p_raw_amount: 11 });
    await expect(changed).rejects.toThrow('IDEMPOTENCY_KEY_REUSED');
  });

  it("another merchant's key returned that merchant's transaction", async () => {
    const other = await fixtures.createMerchant();
    const [one, two] = [await fixtures.createMember({ balance: 100 }), await fixtures.createMember({ balance: 100 })];
    const args = await chargeArgs(one, 10);
    const first = await db.one('merchant_charge_by_qr', args, till(merchant));
    const same = {
      ...(await chargeArgs(two, 10)),
      p_merchant_code: other.code,
      p_idempotency_key: args.p_idempotency_key,
    };
    const second = await db.one('merchant_charge_by_qr', same, till(other));
    expect(second.replayed).toBe(false);
    expect(second.tx_id).not.toBe(first.tx_id);
  });

  it('the replay failed after the code had expired', async () => {
    const member = await fixtures.createMember({ balance: 100 });
    const args = await chargeArgs(member, 10);
    const first = await db.one('merchant_charge_by_qr', args);
    await db.query('DELETE FROM mps.payment_codes');
    expect(await db.one('merchant_charge_by_qr', args)).toEqual({ ...first, replayed: true });
    expect((await cardOf(member)).balance).toBe(90);
  });
});

describe('status', () => {
  it('the same period was settled twice', async () => {
    const shop = await fixtures.createMerchant();
    await fixtures.pay(shop, await fixtures.createMember(), 10);
    const period = {
      p_period_start: new Date(Date.now() - 3_600_000).toISOString(),
      p_period_end: new Date(Date.now() + 3_600_000).toISOString(),
    };
    const settle = (mode: 'realtime' | 'monthly') =>
      db.call('generate_settlement', { p_merchant_id: shop.merchant_id, p_mode: mode, ...period });
    await settle('realtime');
    await expect(settle('realtime')).rejects.toThrow('NO_TRANSACTIONS_IN_PERIOD');
    await expect(settle('monthly')).rejects.toThrow('NO_TRANSACTIONS_IN_PERIOD');
  });

  it('two owners unbinding at once left none', async () => {
    const [one, two] = [await fixtures.createMember(), await fixtures.createMember()];
    const { card_id } = await fixtures.issueCard({ card_type: 'prepaid', owner_member_id: one.member_id });
    await db.call('bind_member_to_card', { p_card_id: card_id, p_member_id: two.member_id, p_role: 'owner' }, {});
    const unbind = ({ member_id }: TestMember) =>
      db.call('unbind_member_from_card', { p_card_id: card_id, p_member_id: member_id });
    const results = await Promise.allSettled([unbind(one), unbind(two)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it.each([
    ['revoke_card_qr', { p_card_id: NOBODY }, 'CARD_NOT_FOUND_OR_INACTIVE'],
    ['freeze_card', { p_card_id: NOBODY }, 'CARD_NOT_FOUND'],
    ['unfreeze_card', { p_card_id: NOBODY }, 'CARD_NOT_FOUND'],
    ['update_points_and_level', { p_card_id: NOBODY, p_delta_points: 1 }, 'CARD_NOT_FOUND_OR_INACTIVE'],
    ['unbind_member_from_card', { p_card_id: NOBODY, p_member_id: NOBODY }, 'CARD_NOT_FOUND_OR_INACTIVE'],
    ['admin_suspend_member', { p_member_id: NOBODY }, 'MEMBER_NOT_FOUND'],
    ['admin_suspend_merchant', { p_merchant_id: NOBODY }, 'MERCHANT_NOT_FOUND'],
    ['get_transaction_detail', { p_tx_no: 'PAY9999999999' }, 'TX_NOT_FOUND'],
  ] as const)('unknown ids answered true: %s', async (name, args, code) => {
    await expect(db.call(name, args as never)).rejects.toThrow(code);
  });

  it('unfreezing revived a closed card', async () => {
    const { card_id } = await fixtures.issueCard({ card_type: 'prepaid' });
    await db.call('close_card', { p_card_id: card_id });
    await expect(db.call('unfreeze_card', { p_card_id: card_id })).rejects.toThrow('INVALID_STATE_TRANSITION');
    const lost = await fixtures.createMember();
    await db.call('report_card_lost', { p_card_id: lost.card_id });
    await expect(db.call('unfreeze_card', { p_card_id: lost.card_id })).rejects.toThrow('INVALID_STATE_TRANSITION');
  });

  it('suspended members could pay', async () => {
    const member = await fixtures.createMember({ balance: 100 });
    const args = await chargeArgs(member, 10);
    await db.call('admin_suspend_member', { p_member_id: member.member_id });
    await expect(db.call('merchant_charge_by_qr', args)).rejects.toThrow(/QR_EXPIRED_OR_INVALID|MEMBER_SUSPENDED/);
    await expect(fixtures.issueCode(member, member.card_id)).rejects.toThrow('MEMBER_SUSPENDED');
    await expect(recharge(member, 10)).rejects.toThrow('MEMBER_SUSPENDED');
  });
});

it('13 of the 20 referenced columns that did not exist: each of the 20 answers', async () => {
  const member = await fixtures.createMember({ balance: 1000 });
  const shop = await fixtures.createMerchant();
  const shared = await fixtures.issueCard({ card_type: 'prepaid', initial_value: 100 });
  const binding = { p_card_id: shared.card_id, p_member_id: member.member_id };
  const ownCard = { p_card_id: member.card_id };
  const code = await fixtures.issueCode(member, member.card_id);
  const paid = await db.one('merchant_charge_by_qr', {
    p_merchant_code: shop.code,
    p_qr_plain: code,
    p_raw_amount: 20,
  });
  const answers = [
    await db.call('create_member_profile', { p_name: '新會員', p_phone: '0955000111', p_email: 'new@example.org' }),
    await db.call('bind_member_to_card', binding, {}),
    await db.call('unbind_member_from_card', binding, {}),
    await db.call('rotate_card_qr', ownCard),
    await db.call('cron_rotate_qr_tokens', {}),
    await db.call('revoke_card_qr', ownCard),
    await db.call('validate_qr_plain', { p_qr_plain: await fixtures.issueCode(member, member.card_id) }),
    [paid],
    await db.call('merchant_refund_tx', {
      p_merchant_code: shop.code,
      p_original_tx_no: paid.tx_no,
      p_refund_amount: 5,
    }),
    await db.call('user_recharge_card', { ...ownCard, p_amount: 10 }),
    await db.call('update_points_and_level', { ...ownCard, p_delta_points: 100 }),
    await db.call('freeze_card', ownCard),
    await db.call('unfreeze_card', ownCard),
    await db.call('generate_settlement', {
      p_merchant_id: shop.merchant_id,
      p_mode: 't_plus_1',
      p_period_start: new Date(Date.now() - 3_600_000).toISOString(),
      p_period_end: new Date(Date.now() + 60_000).toISOString(),
    }),
    await db.call('list_settlements', { p_merchant_id: shop.merchant_id }),
    await db.call('get_member_transactions', { p_member_id: member.member_id }),
    await db.call('get_merchant_transactions', { p_merchant_id: shop.merchant_id }),
    await db.call('get_transaction_detail', { p_tx_no: paid.tx_no }),
    await db.call('admin_suspend_member', { p_member_id: member.member_id }),
    await db.call('admin_suspend_merchant', { p_merchant_id: shop.merchant_id }),
  ];
  expect(answers).toHaveLength(20);
  expect(answers.filter((rows) => rows.length === 0)).toEqual([]);
});
