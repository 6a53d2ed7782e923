/** Settlements of every merchant by the schedule: the right day, each transaction once, one failure alone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFixtures, type Fixtures, type TestMerchant } from '../support/fixtures.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';
import { atOf, dayOf, runThrough } from './run-through.js';

let db: TestDatabase;
let fixtures: Fixtures;
beforeAll(async () => {
  db = await openTestDatabase();
  fixtures = createFixtures(db);
});
afterAll(() => db?.close());

/** A payment that was made at that time, each by a new member: nobody has a discount. */
async function paidAt(merchant: TestMerchant, amount: number, at: string): Promise<string> {
  const { tx_id, tx_no } = await fixtures.pay(merchant, await fixtures.createMember(), amount);
  await db.query('UPDATE mps.transactions SET created_at = $2 WHERE id = $1', [tx_id, at]);
  return tx_no;
}

const settlementsOf = async (merchant: TestMerchant) =>
  (await db.call('list_settlements', { p_merchant_id: merchant.merchant_id })).map((row) => ({
    mode: row.mode,
    period_start: row.period_start,
    period_end: row.period_end,
    total_amount: row.total_amount,
    total_tx_count: row.total_tx_count,
  }));

describe('the daily settlement', () => {
  it("holds exactly the merchant's day in the business time zone", async () => {
    const merchant = await fixtures.createMerchant();
    await paidAt(merchant, 100, atOf(-2, '23:59:59.999'));
    await paidAt(merchant, 20.5, atOf(-1, '00:00:00'));
    await paidAt(merchant, 3.25, atOf(-1, '23:59:59.999'));
    await paidAt(merchant, 7000, atOf(0, '00:00:00'));
    await runThrough(db, 'settle-daily', atOf(-1, '00:00:01'));
    const run = await runThrough(db, 'settle-daily', atOf(0, '00:00:01'));

    expect(run).toMatchObject({ outcome: 'ok', ran_now: true, error: null });
    expect(run.result).toMatchObject({
      settled_merchants: 1,
      settled_transactions: 2,
      failed: 0,
      total_amount: '23.75',
    });
    const [day] = await db.call('merchant_daily_summary', { p_merchant_id: merchant.merchant_id, p_date: dayOf(-1) });
    const [settlement, before] = await settlementsOf(merchant);
    expect(settlement).toEqual({
      mode: 't_plus_1',
      period_start: atOf(-1, '00:00:00'),
      period_end: atOf(0, '00:00:00'),
      total_amount: day?.net_amount,
      total_tx_count: 2,
    });
    expect(before).toMatchObject({ total_amount: 100, total_tx_count: 1 });
  });

  it('takes what no settlement of an earlier day took', async () => {
    const merchant = await fixtures.createMerchant();
    await paidAt(merchant, 100, atOf(-30, '12:00:00'));
    await paidAt(merchant, 20, atOf(-20, '12:00:00'));
    await runThrough(db, 'settle-daily', atOf(-19, '04:10:00'));
    expect(await settlementsOf(merchant)).toMatchObject([{ total_amount: 120, total_tx_count: 2 }]);
  });

  it('takes a refund off, also below zero', async () => {
    const merchant = await fixtures.createMerchant();
    const txNo = await paidAt(merchant, 50, atOf(-5, '12:00:00'));
    const refund = await db.one('merchant_refund_tx', {
      p_merchant_code: merchant.code,
      p_original_tx_no: txNo,
      p_refund_amount: 20,
    });
    await db.query('UPDATE mps.transactions SET created_at = $2 WHERE id = $1', [
      refund.refund_tx_id,
      atOf(-4, '12:00:00'),
    ]);
    await runThrough(db, 'settle-daily', atOf(-4, '04:10:00'));
    await runThrough(db, 'settle-daily', atOf(-3, '04:10:00'));
    expect((await settlementsOf(merchant)).map((each) => each.total_amount).sort()).toEqual([-20, 50]);
  });

  it('settles nothing twice when it runs again, for the same due time or for another one of the day', async () => {
    const merchant = await fixtures.createMerchant();
    await paidAt(merchant, 12, atOf(-8, '12:00:00'));
    const first = await runThrough(db, 'settle-daily', atOf(-7, '04:10:00'));
    const again = await runThrough(db, 'settle-daily', atOf(-7, '04:10:00'));
    const other = await runThrough(db, 'settle-daily', atOf(-7, '09:00:00'));
    expect(again).toMatchObject({ outcome: 'ok', ran_now: false, attempt: 1, result: first.result });
    expect(other.result).toMatchObject({ settled_merchants: 0, total_amount: '0.00' });
    expect(await settlementsOf(merchant)).toHaveLength(1);
  });

  it('leaves out merchants that are not active, and what a manager has settled', async () => {
    const [suspended, settled] = [await fixtures.createMerchant(), await fixtures.createMerchant()];
    await paidAt(suspended, 5, atOf(-10, '12:00:00'));
    await paidAt(settled, 6, atOf(-10, '12:00:00'));
    await db.one('admin_suspend_merchant', { p_merchant_id: suspended.merchant_id });
    await db.one('generate_settlement', {
      p_merchant_id: settled.merchant_id,
      p_mode: 'realtime',
      p_period_start: atOf(-10, '11:00:00'),
      p_period_end: atOf(-10, '13:00:00'),
    });
    const run = await runThrough(db, 'settle-daily', atOf(-9, '04:10:00'));
    expect(run).toMatchObject({ outcome: 'ok', result: { settled_merchants: 0, failed: 0 } });
    expect(await settlementsOf(suspended)).toEqual([]);
  });

  it('goes on after a merchant that cannot be settled, says which, and settles it the next time', async () => {
    const merchants = [];
    for (let count = 0; count < 3; count += 1) merchants.push(await fixtures.createMerchant());
    const sorted = merchants.sort((a, b) => (a.merchant_id < b.merchant_id ? -1 : 1));
    for (const merchant of sorted) await paidAt(merchant, 10, atOf(-12, '12:00:00'));
    const broken = sorted[1]?.merchant_id ?? '';
    await db.query(`
      CREATE FUNCTION mps.break_settlement() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'a secret value' USING ERRCODE = 'XX001'; END $$`);
    await db.query(`CREATE TRIGGER break_settlement BEFORE INSERT ON mps.settlements FOR EACH ROW
      WHEN (NEW.merchant_id = '${broken}') EXECUTE FUNCTION mps.break_settlement()`);
    const failed = await runThrough(db, 'settle-daily', atOf(-11, '04:10:00'));
    expect(failed).toMatchObject({ outcome: 'failed', error: '1 merchants could not be settled' });
    expect(failed.result).toMatchObject({
      settled_merchants: 2,
      failed: 1,
      failures: [{ merchant_id: broken, sqlstate: 'XX001' }],
    });
    expect(JSON.stringify(await db.query('SELECT * FROM mps.scheduled_runs'))).not.toContain('secret');

    await db.query('DROP FUNCTION mps.break_settlement CASCADE');
    const repaired = await runThrough(db, 'settle-daily', atOf(-11, '04:10:00'));
    expect(repaired).toMatchObject({ outcome: 'ok', ran_now: true, attempt: 2 });
    expect(repaired.result).toMatchObject({ settled_merchants: 3, failed: 0, total_amount: '30.00' });
    expect(repaired.result).not.toHaveProperty('failures');
    for (const merchant of sorted) expect(await settlementsOf(merchant)).toHaveLength(1);
  });
});

describe('the monthly settlement', () => {
  it('holds what the days of last month have left', async () => {
    const merchant = await fixtures.createMerchant();
    await paidAt(merchant, 1, '2026-01-31T15:59:59.999Z');
    await paidAt(merchant, 30, '2026-01-31T16:00:00Z');
    await paidAt(merchant, 400, '2026-02-10T04:00:00Z');
    await paidAt(merchant, 5, '2026-02-28T15:59:59.999Z');
    await paidAt(merchant, 6000, '2026-02-28T16:00:00Z');
    await runThrough(db, 'settle-daily', '2026-02-10T20:10:00Z');
    const run = await runThrough(db, 'settle-monthly', '2026-02-28T20:40:00Z');
    expect(run.result).toMatchObject({ settled_merchants: 1, settled_transactions: 1, total_amount: '5.00' });
    const [monthly, daily] = await settlementsOf(merchant);
    expect(daily).toMatchObject({ mode: 't_plus_1', total_amount: 431 });
    expect(monthly).toEqual({
      mode: 'monthly',
      period_start: '2026-01-31T16:00:00.000Z',
      period_end: '2026-02-28T16:00:00.000Z',
      total_amount: 5,
      total_tx_count: 1,
    });
  });
});

describe('the audit log', () => {
  it('names the scheduler and the run, never a person, and holds', async () => {
    const rows = await db.query<{ actor_role: string; actor_id: string; request_id: string }>(
      `SELECT DISTINCT actor_role, actor_id, request_id FROM mps.audit_log
       WHERE action = 'settlement.create' AND details ->> 'mode' <> 'realtime'`,
    );
    expect(rows).toContainEqual({
      actor_role: 'service',
      actor_id: 'scheduler',
      request_id: 'settle-monthly@2026-02-28T20:40:00.000Z',
    });
    expect(new Set(rows.map((row) => `${row.actor_role} ${row.actor_id}`))).toEqual(new Set(['service scheduler']));
    expect(await db.call('verify_audit', {})).toEqual([]);
    expect(await db.call('verify_ledger', {})).toEqual([]);
  });
});
