import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrateDatabase, onServer, openGuardedFolder } from '../support/databases/database-server.js';
import { debianServerWith } from '../support/databases/debian-postgres.js';
import { startPostgresServer } from '../support/databases/postgres-server.js';

const installed = debianServerWith('plpgsql_check');
if (installed === null) {
  console.info('skipped: plpgsql-check.test.ts needs Debian packages (postgresql-15, postgresql-15-plpgsql-check)');
}

let adminUrl = '';
let end = async () => {};
beforeAll(async () => {
  if (installed === null) return;
  const { binaries } = installed;
  const guarded = await openGuardedFolder();
  end = guarded.end;
  adminUrl = await startPostgresServer(guarded.runFolder, {
    postgres: `${binaries}/postgres`,
    initdb: `${binaries}/initdb`,
  });
  // As a Supabase project has it: whatever is made in schema public is open to everybody, unless closed by name.
  await onServer(adminUrl, async (client) => {
    for (const role of ['anon', 'authenticated', 'service_role']) {
      await client.query(`CREATE ROLE ${role} NOLOGIN`);
      for (const kind of ['FUNCTIONS', 'TABLES', 'SEQUENCES']) {
        await client.query(`ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ALL ON ${kind} TO ${role}`);
      }
    }
    await client.query('CREATE EXTENSION plpgsql_check');
  });
  await migrateDatabase(adminUrl);
});
afterAll(() => end());

const findings = (sql: string) => onServer(adminUrl, async (client) => (await client.query(sql)).rows);

describe.skipIf(installed === null)('the oldest supported server', () => {
  it('finds nothing wrong in any PL/pgSQL function', async () => {
    const rows = await findings(`
      SELECT concat_ws(' | ', c.level, p.proname || ' line ' || c.lineno, c.message, c.detail, c.hint) AS finding
      FROM pg_proc p
      JOIN pg_language l ON l.oid = p.prolang AND l.lanname = 'plpgsql'
      CROSS JOIN LATERAL public.plpgsql_check_function_tb(p.oid,
        relid => coalesce((SELECT t.tgrelid FROM pg_trigger t WHERE t.tgfoid = p.oid LIMIT 1), 0),
        fatal_errors => false, other_warnings => true, performance_warnings => false,
        extra_warnings => true, security_warnings => true) c
      WHERE p.pronamespace IN ('mps'::regnamespace, 'mps_api'::regnamespace)
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
        -- What RETURN QUERY EXECUTE answers cannot be known before it runs: no finding, but ignorance.
        AND c.detail IS DISTINCT FROM 'cannot to determine result of dynamic SQL'`);
    expect(rows.map((row) => row.finding)).toEqual([]);
  });

  it("closes every function also where Supabase's default privileges open it", async () => {
    const rows = await findings(`
      SELECT r.rolname, p.oid::regprocedure::text AS function
      FROM pg_proc p, pg_roles r
      WHERE p.pronamespace IN ('mps'::regnamespace, 'mps_api'::regnamespace)
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
        AND r.rolname IN ('anon', 'authenticated', 'service_role')
        AND has_function_privilege(r.oid, p.oid, 'EXECUTE')
        AND NOT (r.rolname = 'service_role' AND p.pronamespace = 'mps_api'::regnamespace)`);
    expect(rows).toEqual([]);
  });
});
