import type { Args, FunctionName } from '@mps/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';

const ID = '00000000-0000-4000-8000-000000000abc';
const TODAY = '2026-11-22T00:00:00Z';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** Every function that is an administrator's alone, with arguments that get as far as the check. */
const ADMIN_FUNCTIONS: { [F in FunctionName]?: Args<F> } = {
  create_member_profile: { p_name: 'A', p_phone: '0912345678', p_email: null },
  admin_suspend_member: { p_member_id: ID },
  admin_suspend_merchant: { p_merchant_id: ID },
  cron_rotate_qr_tokens: {},
  freeze_card: { p_card_id: ID },
  unfreeze_card: { p_card_id: ID },
  update_points_and_level: { p_card_id: ID, p_delta_points: 1 },
  list_members: {},
  get_member: { p_member_id: ID },
  update_member: { p_member_id: ID, p_changes: { name: 'A' } },
  reactivate_member: { p_member_id: ID },
  create_merchant: { p_code: 'SHOP', p_name: 'A' },
  list_merchants: {},
  get_merchant: { p_merchant_id: ID },
  reactivate_merchant: { p_merchant_id: ID },
  issue_card: { p_card_type: 'prepaid', p_owner_member_id: ID },
  search_cards: {},
  get_card: { p_card_id: ID },
  report_card_lost: { p_card_id: ID },
  close_card: { p_card_id: ID },
  list_transactions: {},
  search_settlements: {},
  update_settlement_status: { p_settlement_id: ID, p_status: 'settled' },
  get_system_statistics: {},
  get_transaction_trends: {},
  list_audit_events: {},
  expire_due_cards: {},
  clean_expired: {},
  verify_ledger: {},
  ledger_size: {},
};
const cases = Object.entries(ADMIN_FUNCTIONS) as [FunctionName, Args<FunctionName>][];

describe('a function of administrators', () => {
  it.each(cases)('%s can NOT be called for a member or a merchant, its manager too', async (name, args) => {
    for (const actor of [
      { role: 'member' as const, id: ID },
      { role: 'merchant' as const, id: ID, merchant_id: ID, operator_role: 'manager' as const },
    ]) {
      await expect(database.call(name, args, actor)).rejects.toMatchObject({ errorCode: 'PERMISSION_DENIED' });
    }
  });
});

describe('every callable function', () => {
  interface FunctionRow {
    name: string;
    is_definer: boolean;
    has_empty_path: boolean;
    last_argument: string;
    open_to: string[];
    for_service: boolean;
  }
  let functions: FunctionRow[];
  beforeAll(async () => {
    functions = await database.query<FunctionRow>(`
      SELECT p.proname AS name, p.prosecdef AS is_definer,
             coalesce('search_path=""' = ANY (p.proconfig), false) AS has_empty_path,
             coalesce((SELECT a.name FROM unnest(p.proargnames) WITH ORDINALITY AS a (name, place)
                       WHERE a.place = p.pronargs), '') AS last_argument,
             ARRAY(SELECT r FROM unnest(ARRAY['public', 'anon', 'authenticated']) AS r
                   WHERE has_function_privilege(r, p.oid, 'EXECUTE')) AS open_to,
             has_function_privilege('service_role', p.oid, 'EXECUTE') AS for_service
      FROM pg_proc p
      WHERE p.pronamespace = 'mps_api'::regnamespace
        AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`);
  });

  it('can be executed by the service role alone', () => {
    expect(functions.length).toBeGreaterThan(50);
    expect(functions.filter((row) => row.open_to.length > 0 || !row.for_service)).toEqual([]);
  });

  it('runs as its owner with an empty search path and takes the actor last', () => {
    const odd = functions.filter((row) => !row.is_definer || !row.has_empty_path || row.last_argument !== 'p_actor');
    expect(odd).toEqual([]);
  });

  it('stands before tables that nobody reads directly', async () => {
    const open = await database.query(`
      SELECT c.relname FROM pg_class c, unnest(ARRAY['anon', 'authenticated', 'service_role']) AS r
      WHERE c.relnamespace = 'mps'::regnamespace AND c.relkind IN ('r', 'v')
        AND has_table_privilege(r, c.oid, 'SELECT, INSERT, UPDATE, DELETE')`);
    expect(open).toEqual([]);
  });
});

describe('search', () => {
  beforeAll(async () => {
    await database.query(`
      INSERT INTO mps.members (name, phone, email, created_at)
      SELECT '王' || chr(20000 + g % 500) || '明', '09' || lpad(g::text, 8, '0'), 'user' || g || '@example.com',
             timestamptz '${TODAY}' - g * interval '1 second'
      FROM generate_series(1, 20000) AS g`);
    await database.query('VACUUM ANALYZE mps.members');
  });

  it('answers a part of a phone from the trigram index', async () => {
    const plan = await database.query<{ 'QUERY PLAN': string }>(
      "EXPLAIN SELECT * FROM mps.members WHERE search_text LIKE '%00012345%'",
    );
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('members_search_idx');
  });

  it.each([
    ['00004321', 1],
    ['USER4321@', 1],
    [String.fromCodePoint(20007), 40],
    ['  user4999 ', 1],
    ['', 20000],
    ['%', 0],
    ['\\', 0],
  ])('finds %j in %d members', async (term, count) => {
    const rows = await database.call('list_members', { p_search: term, p_limit: 1 });
    expect(rows[0]?.total_count ?? 0).toBe(count);
  });
});

describe('pages', () => {
  it('lose and repeat nothing by cursor when rows arrive in between', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < 5; page += 1) {
      const rows = await database.call('list_members', { p_limit: 10, p_cursor: cursor, p_search: 'user' });
      seen.push(...rows.map((row) => row.member_id));
      cursor = rows[0]?.next_cursor;
      await database.query(
        "INSERT INTO mps.members (name, email) VALUES ('new', gen_random_uuid() || 'user@example.com')",
      );
    }
    const expected = await database.query<{ id: string }>(
      "SELECT id FROM mps.members WHERE name <> 'new' ORDER BY created_at DESC, id DESC LIMIT 50",
    );
    expect(seen).toEqual(expected.map((row) => row.id));
  });

  it('bring a limit into 1 to 200 and answer no total by cursor', async () => {
    const rows = await database.call('list_members', { p_limit: 100_000 });
    expect(rows).toHaveLength(200);
    const none = await database.call('list_members', { p_limit: 0 });
    expect(none).toHaveLength(1);
    const next = await database.call('list_members', { p_limit: 1, p_cursor: none[0]?.next_cursor });
    expect(next[0]?.total_count).toBeNull();
  });

  it('go beyond the end without an error', async () => {
    expect(await database.call('list_members', { p_offset: 1_000_000 })).toEqual([]);
  });
});
