/** What a session's settings and roles can do to the functions: nothing that was not granted. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inSession } from '../support/databases/session.js';
import { createFixtures, type Fixtures, type TestMerchant } from '../support/fixtures.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';

let db: TestDatabase;
let fixtures: Fixtures;
let merchant: TestMerchant;
beforeAll(async () => {
  db = await openTestDatabase();
  fixtures = createFixtures(db);
  merchant = await fixtures.createMerchant();
});
afterAll(() => db.close());

describe('a function', () => {
  it('gives codes one life in every time zone of a session', async () => {
    const { card_id } = await fixtures.createMember();
    for (const zone of ['UTC', 'Asia/Taipei', 'America/Los_Angeles']) {
      const [row] = await inSession(db, async (query) => {
        await query(`SET TIME ZONE '${zone}'`);
        await query('SELECT mps_api.rotate_card_qr($1, 900)', [card_id]);
        return query(
          `SELECT extract(epoch FROM expires_at - now())::int AS seconds FROM mps.payment_codes WHERE card_id = $1`,
          [card_id],
        );
      });
      expect(row?.seconds, zone).toBeGreaterThan(890);
      expect(row?.seconds, zone).toBeLessThanOrEqual(900);
    }
  });

  it('finds its own names whatever the search_path of a session', async () => {
    const member = await fixtures.createMember({ balance: 5 });
    const code = await fixtures.issueCode(member, member.card_id);
    const attempt = inSession(db, async (query) => {
      await query('CREATE SCHEMA evil');
      await query('GRANT USAGE ON SCHEMA evil TO PUBLIC');
      for (const [signature, returns, body] of [
        ['round(numeric, int)', 'numeric', 'SELECT 0.01'],
        ['now()', 'timestamptz', `SELECT timestamptz 'epoch'`],
        ['sha256(bytea)', 'bytea', `SELECT '\\x00'::bytea`],
        ['coalesce_balance(numeric)', 'numeric', 'SELECT 1e9'],
      ]) {
        await query(`CREATE FUNCTION evil.${signature} RETURNS ${returns} LANGUAGE sql AS $f$ ${body} $f$`);
      }
      await query(`CREATE TABLE evil.cards AS SELECT * FROM mps.cards`);
      await query('SET search_path = evil, pg_catalog, public');
      return query('SELECT * FROM mps_api.merchant_charge_by_qr($1, $2, $3)', [merchant.code, code, 1000]);
    });
    await expect(attempt).rejects.toMatchObject({ message: 'INSUFFICIENT_BALANCE' });
    await db.query('DROP SCHEMA evil CASCADE');
  });

  it('has an empty search_path, and runs as its owner where it can be called', async () => {
    // A helper that is one expression has none of its own: so it becomes a part of the statement that calls it, under
    // the path of the function that this statement is in, and costs no call.
    const isExpression = `n.nspname = 'mps' AND l.lanname = 'sql' AND NOT p.prosecdef AND NOT p.proretset
      AND p.provolatile <> 'v' AND p.proconfig IS NULL AND p.prosrc !~* '\\m(from|with)\\M'`;
    const open = await db.query(`
      SELECT p.oid::regprocedure::text AS signature FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      JOIN pg_language l ON l.oid = p.prolang
      WHERE (n.nspname = 'mps' OR n.nspname = 'mps_api') AND p.prokind = 'f' AND NOT (${isExpression})
        AND (NOT coalesce(p.proconfig, '{}') @> ARRAY['search_path=""'] OR (n.nspname = 'mps_api' AND NOT p.prosecdef))`);
    expect(open).toEqual([]);
  });
});

describe('the role', () => {
  it.each(['anon', 'authenticated'])('%s can NOT execute any function', async (role) => {
    const may = await db.query(
      `SELECT p.oid::regprocedure::text AS signature FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
       WHERE n.nspname IN ('mps', 'mps_api') AND has_schema_privilege($1, n.oid, 'USAGE')
         AND has_function_privilege($1, p.oid, 'EXECUTE')`,
      [role],
    );
    expect(may).toEqual([]);
    const call = inSession(db, async (query) => {
      await query(`SET ROLE ${role}`);
      return query('SELECT * FROM mps_api.verify_ledger()');
    });
    await expect(call).rejects.toMatchObject({ code: '42501' });
  });

  it('service_role can execute the functions of public and nothing else', async () => {
    const wrong = await db.query(`
      SELECT n.nspname, p.oid::regprocedure::text AS signature
      FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname IN ('mps', 'mps_api')
        AND has_function_privilege('service_role', p.oid, 'EXECUTE') <> (n.nspname = 'mps_api')
      ORDER BY 1, 2`);
    expect(wrong).toEqual([]);
  });

  it.each(['anon', 'authenticated', 'service_role'])('%s can NOT touch a table or a sequence', async (role) => {
    const may = await db.query(
      `SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'mps'::regnamespace AND CASE c.relkind
         WHEN 'r' THEN has_table_privilege($1, c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE')
         WHEN 'S' THEN has_sequence_privilege($1, c.oid, 'USAGE, SELECT, UPDATE') ELSE false END`,
      [role],
    );
    expect(may).toEqual([]);
    const read = inSession(db, async (query) => {
      await query(`SET ROLE ${role}`);
      return query('SELECT * FROM mps.cards');
    });
    await expect(read).rejects.toMatchObject({ code: '42501' });
  });

  it('service_role needs nothing but the functions to take a payment', async () => {
    const member = await fixtures.createMember({ balance: 100 });
    const rows = await inSession(db, async (query) => {
      await query('SET ROLE service_role');
      const [code] = await query('SELECT * FROM mps_api.rotate_card_qr(p_card_id => $1)', [member.card_id]);
      return query('SELECT * FROM mps_api.merchant_charge_by_qr($1, $2, 10)', [merchant.code, code?.qr_plain]);
    });
    expect(rows).toHaveLength(1);
  });
});
