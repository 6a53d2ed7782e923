import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseKind } from '../support/databases/database-kind.js';
import { createFixtures, type Fixtures, type TestMember, type TestMerchant } from '../support/fixtures.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';
import { watchPlans } from './watch-plans.js';

const isSkipped = databaseKind() !== 'postgres';
if (isSkipped) console.info('skipped: early-plans.test.ts needs a PostgreSQL server (MPS_TEST_DATABASE=postgres)');

/** PostgreSQL plans a statement anew five times, then keeps a plan. */
const CALLS_UNTIL_KEPT = 8;

let db: TestDatabase;
let fixtures: Fixtures;
let merchant: TestMerchant;
let member: TestMember;

beforeAll(async () => {
  if (isSkipped) return;
  db = await openTestDatabase();
  fixtures = createFixtures(db);
  merchant = await fixtures.createMerchant();
  member = await fixtures.createMember({ balance: 10_000 });
  await fixtures.pay(merchant, member, 1);
  // What autovacuum does in the first minutes of an installation.
  await db.query('VACUUM ANALYZE');
});
afterAll(() => db?.close());

interface Call {
  /** The function that carries the rule. */
  of: string;
  /** Prepares one call, by other connections, and makes it. */
  prepare(client: pg.Client): Promise<() => Promise<unknown>>;
}

const CALLS: Record<string, Call> = {
  'a charge': {
    of: 'merchant_charge_by_qr',
    prepare: async (client) => {
      const code = await fixtures.issueCode(member, member.card_id);
      const args = [merchant.code, code, 1, randomUUID()];
      return () => client.query('SELECT * FROM mps_api.merchant_charge_by_qr($1, $2, $3, $4)', args);
    },
  },
  'a refund': {
    of: 'merchant_refund_tx',
    prepare: async (client) => {
      const { tx_no } = await fixtures.pay(merchant, member, 1);
      const args = [merchant.code, tx_no, 1, randomUUID()];
      return () => client.query('SELECT * FROM mps_api.merchant_refund_tx($1, $2, $3, p_idempotency_key => $4)', args);
    },
  },
  'a recharge': {
    of: 'user_recharge_card',
    prepare: async (client) => {
      const args = [member.card_id, 1, randomUUID()];
      return () => client.query('SELECT * FROM mps_api.user_recharge_card($1, $2, p_idempotency_key => $3)', args);
    },
  },
  'a new code': {
    of: 'rotate_card_qr',
    prepare: async (client) => () => client.query('SELECT * FROM mps_api.rotate_card_qr($1)', [member.card_id]),
  },
  'a look at a code': {
    of: 'validate_qr_plain',
    prepare: async (client) => {
      const code = await fixtures.issueCode(member, member.card_id);
      return () => client.query('SELECT * FROM mps_api.validate_qr_plain($1)', [code]);
    },
  },
  'a session': {
    of: 'read_session',
    prepare: async (client) => () => client.query('SELECT * FROM mps_api.read_session($1)', [randomUUID()]),
  },
};

/** The growing tables that a call reads from end to end once its connection has kept its plans. */
async function readWholeLater(call: Call): Promise<string[]> {
  const client = new pg.Client({ connectionString: db.onServer?.adminUrl });
  await client.connect();
  try {
    const plans = await watchPlans(client);
    for (let count = 1; count < CALLS_UNTIL_KEPT; count += 1) await (await call.prepare(client))();
    const seen = await plans.watch(await call.prepare(client));
    expect(seen.statements).toBeGreaterThan(1);
    return seen.readWhole;
  } finally {
    await client.end();
  }
}

describe.skipIf(isSkipped)('plans that a connection makes while there are few rows', () => {
  it.each(Object.entries(CALLS))('%s: finds by an index what will be many', async (_what, call) => {
    expect(await readWholeLater(call)).toEqual([]);
  });

  it.each(Object.entries(CALLS))('%s: would read tables from end to end without the rule', async (_what, call) => {
    await db.query(`ALTER FUNCTION mps_api.${call.of} RESET enable_seqscan`);
    expect(await readWholeLater(call)).not.toEqual([]);
  });
});
