/** Adjacent periods leave nothing out: also not a payment that commits while its period is being settled. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseKind } from '../support/databases/database-kind.js';
import { createFixtures, type Fixtures, type TestMember, type TestMerchant } from '../support/fixtures.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';

// PGlite has one connection: nothing can be under way beside a settlement.
const hasRaces = databaseKind() !== 'embedded';
const HELD_MS = 300;

describe.skipIf(!hasRaces)('a payment under way while its period is settled', () => {
  let db: TestDatabase;
  let fixtures: Fixtures;
  let merchant: TestMerchant;
  let member: TestMember;
  let till: pg.Client;

  beforeAll(async () => {
    db = await openTestDatabase();
    fixtures = createFixtures(db);
    merchant = await fixtures.createMerchant();
    member = await fixtures.createMember({ balance: 100 });
    till = new pg.Client({ connectionString: db.onServer?.adminUrl ?? '' });
    await till.connect();
  });
  afterAll(async () => {
    await till?.end();
    await db?.close();
  });

  const charge = (code: string) =>
    till.query('SELECT mps_api.merchant_charge_by_qr($1, $2, 10, $3)', [merchant.code, code, randomUUID()]);
  const now = async () => (await db.query<{ now: string }>('SELECT clock_timestamp()::text AS now'))[0]?.now ?? '';
  const settle = (from: string, to: string) =>
    db.one('generate_settlement', {
      p_merchant_id: merchant.merchant_id,
      p_mode: 'realtime',
      p_period_start: from,
      p_period_end: to,
    });

  it('is in that settlement, and the settlement waits for it', async () => {
    const from = await now();
    await fixtures.pay(merchant, member, 5);
    const code = await fixtures.issueCode(member, member.card_id);
    await till.query('BEGIN');
    await charge(code);
    const to = await now();
    const startedAt = performance.now();
    const settling = settle(from, to);
    await new Promise((resolve) => setTimeout(resolve, HELD_MS));
    await till.query('COMMIT');
    const settlement = await settling;
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(HELD_MS - 1);
    expect(settlement).toMatchObject({ payment_count: 2, payment_amount: 15 });
    await expect(settle(to, await now())).rejects.toMatchObject({ errorCode: 'NO_TRANSACTIONS_IN_PERIOD' });
  });

  it('that never ends is not waited for: nothing is settled, and it may be asked for again', {
    timeout: 30_000,
  }, async () => {
    const from = await now();
    await fixtures.pay(merchant, member, 5);
    const code = await fixtures.issueCode(member, member.card_id);
    await till.query('BEGIN');
    await charge(code);
    const to = await now();
    await expect(settle(from, to)).rejects.toMatchObject({ errorCode: 'SERVICE_UNAVAILABLE' });
    await till.query('ROLLBACK');
    expect(await settle(from, to)).toMatchObject({ payment_count: 1, payment_amount: 5 });
  });

  it('that is prepared for a commit in two phases is waited for too', async () => {
    const from = await now();
    const code = await fixtures.issueCode(member, member.card_id);
    await till.query('BEGIN');
    await charge(code);
    await till.query(`PREPARE TRANSACTION 'charge'`);
    const to = await now();
    const settling = settle(from, to);
    await new Promise((resolve) => setTimeout(resolve, HELD_MS));
    await till.query(`COMMIT PREPARED 'charge'`);
    expect(await settling).toMatchObject({ payment_count: 1, payment_amount: 10 });
  });

  it('is not left out by a snapshot that is older than the wait', async () => {
    await till.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    await expect(
      till.query(`SELECT mps_api.generate_settlement($1, 'realtime', now() - interval '1 hour', now())`, [
        merchant.merchant_id,
      ]),
    ).rejects.toMatchObject({ code: '0A000' });
    await till.query('ROLLBACK');
  });

  it('many settlements at once do not wait for each other', async () => {
    const from = await now();
    const shops = await Promise.all(Array.from({ length: 8 }, () => fixtures.createMerchant()));
    for (const shop of shops) await fixtures.pay(shop, await fixtures.createMember(), 5);
    const to = await now();
    const settlements = await Promise.all(
      shops.map(({ merchant_id }) =>
        db.one('generate_settlement', {
          p_merchant_id: merchant_id,
          p_mode: 'realtime',
          p_period_start: from,
          p_period_end: to,
        }),
      ),
    );
    expect(settlements.map(({ payment_amount }) => payment_amount)).toEqual(Array(8).fill(5));
  });
});
