import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseKind } from '../support/databases/database-kind.js';
import { fillDatabase, TILL_MERCHANT } from '../support/fill-database.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';
import { type PlanWatch, watchPlans } from './watch-plans.js';

const isSkipped = databaseKind() !== 'postgres';
if (isSkipped) console.info('skipped: plans.test.ts needs a PostgreSQL server (MPS_TEST_DATABASE=postgres)');

const ADMIN = `p_actor => '{"role": "admin", "id": "00000000-0000-4000-8000-000000000001"}'`;
const SINCE = `p_start_date => now() - interval '1 day'`;

/** As the screens ask: pages from the beginning and by cursor, with the filters that each has. */
const LISTS: readonly [what: string, call: string][] = [
  ["a member's transactions", `get_member_transactions(:member, ${ADMIN})`],
  ["a member's transactions of a type", `get_member_transactions(:member, p_tx_type => 'payment', ${ADMIN})`],
  ["a merchant's transactions", `get_merchant_transactions(:merchant, ${ADMIN})`],
  ["a merchant's transactions of a day", `get_merchant_transactions(:merchant, ${SINCE}, ${ADMIN})`],
  ["a merchant's next page", `get_merchant_transactions(:merchant, p_cursor => :cursor, ${ADMIN})`],
  ["a merchant's day", `merchant_daily_summary(:merchant, ${ADMIN})`],
  ['all transactions', `list_transactions(${ADMIN})`],
  ['the transactions of a card', `list_transactions(p_card_id => :card, ${ADMIN})`],
  ['the next page of all transactions', `list_transactions(p_cursor => :cursor, ${ADMIN})`],
  ['a transaction', `get_transaction_detail(:tx_no, ${ADMIN})`],
  ['the trends of a week', `get_transaction_trends(p_start_date => current_date - 7, ${ADMIN})`],
  ["a member's cards", `list_member_cards(:member, ${ADMIN})`],
  ['the points of a card', `list_point_ledger(:card, ${ADMIN})`],
  ['all members', `list_members(${ADMIN})`],
  ["a merchant's transactions of a type", `get_merchant_transactions(:merchant, p_tx_type => 'refund', ${ADMIN})`],
  ['members by two characters of a name', `list_members('小明', ${ADMIN})`],
  ['members by a part of a name', `list_members('小明12', ${ADMIN})`],
  ['members by a part of a phone number', `list_members('91234', ${ADMIN})`],
  ['cards by a part of a number', `search_cards('0000012', ${ADMIN})`],
  ['the cards of a member', `search_cards(p_member_id => :member, ${ADMIN})`],
  ['all audit events', `list_audit_events(${ADMIN})`],
  ['the audit events of an object', `list_audit_events(p_object_type => 'card', p_object_id => :text, ${ADMIN})`],
  ['the audit events of an actor', `list_audit_events(p_actor_id => :text, ${ADMIN})`],
  ['the sessions of somebody', `list_sessions('member', :member, ${ADMIN})`],
  ['sessions that have ended', "list_ended_sessions(now() - interval '1 hour')"],
  ["a merchant's settlements", `list_settlements(:merchant, ${ADMIN})`],
  ['all settlements', `search_settlements(${ADMIN})`],
];

let db: TestDatabase;
let client: pg.Client;
let plans: PlanWatch;
const samples: Record<string, string> = {};

beforeAll(async () => {
  if (isSkipped) return;
  db = await openTestDatabase();
  client = new pg.Client({ connectionString: db.onServer?.adminUrl });
  await client.connect();
  await fillDatabase(client, { members: 1_000, cards: 1_000, transactions: 20_000 }, '-');
  const { rows } = await client.query(
    `SELECT t.tx_no, t.card_id AS card, t.member_id AS member, m.id AS merchant, t.id AS text,
       mps.encode_cursor(t.created_at, t.id::text) AS cursor
     FROM mps.transactions t JOIN mps.merchants m ON m.code = $1 OFFSET 1000 LIMIT 1`,
    [TILL_MERCHANT],
  );
  Object.assign(samples, rows[0]);
  plans = await watchPlans(client);
  // So few rows are read faster without an index: what is asked is whether there is one that fits.
  await client.query('SET enable_seqscan = off');
}, 120_000);
afterAll(async () => {
  await client?.end();
  await db?.close();
});

/** The growing tables that the statements of a function read from end to end. */
async function readWhole(call: string): Promise<string[]> {
  const filled = call.replaceAll(/:(\w+)/g, (_all, name: string) => `'${samples[name]}'`);
  const seen = await plans.watch(() => client.query(`SELECT * FROM mps_api.${filled}`));
  expect(seen.statements).toBeGreaterThan(1);
  return seen.readWhole;
}

describe.skipIf(isSkipped)('plans', () => {
  it.each(LISTS)('%s: found by an index', async (_what, call) => {
    expect(await readWhole(call)).toEqual([]);
  });

  it('would tell of a table that is read from end to end', async () => {
    await client.query(`CREATE FUNCTION mps_api.reads_whole() RETURNS SETOF uuid LANGUAGE plpgsql AS
      $$BEGIN RETURN QUERY SELECT t.id FROM mps.transactions t WHERE t.reason = 'none'; END$$`);
    expect(await readWhole('reads_whole()')).toEqual(['transactions']);
  });
});
