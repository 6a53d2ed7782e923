/**
 * What a database holds of ours, as texts by name: `function mps.is_amount(numeric)`, `column mps.cards.balance`.
 * Two databases have the same schema when their maps are equal. It holds only what SQL can change: no oids.
 */
import type { SqlSession } from '../../server/src/database/sql-database.js';

export type Catalogue = Map<string, string>;

/** The schemas of the product. Source: `foundation.sql`. */
export const SCHEMAS = ['mps', 'mps_api', 'mps_types'] as const;

/** Tables whose rows belong to the schema: the code does not run without them. */
const REFERENCE_TABLES: Readonly<Record<string, string>> = {
  membership_levels: 'level',
  settings: 'only_row',
  audit_boundary: 'only_row',
  scheduled_tasks: 'task',
};

const OURS = (schemas: string) => `
  WITH ours AS (SELECT n.oid, n.nspname, n.nspacl, n.nspowner FROM pg_namespace n WHERE n.nspname = ANY ('${schemas}'::text[])),
  extension_made AS (SELECT d.classid, d.objid FROM pg_depend d WHERE d.deptype = 'e'),
  routines AS (
    SELECT p.*, o.nspname FROM pg_proc p JOIN ours o ON o.oid = p.pronamespace
    WHERE NOT EXISTS (SELECT 1 FROM extension_made x WHERE x.classid = 'pg_proc'::regclass AND x.objid = p.oid)),
  relations AS (SELECT c.*, o.nspname FROM pg_class c JOIN ours o ON o.oid = c.relnamespace)`;

const GRANTS = (acl: string, kind: string, owner: string) => `(
  SELECT coalesce(string_agg(g.line, ', ' ORDER BY g.line), 'nobody') FROM (
    SELECT format('%s may %s', CASE WHEN x.grantee = 0 THEN 'PUBLIC' ELSE x.grantee::regrole::text END,
      string_agg(x.privilege_type, '+' ORDER BY x.privilege_type)) AS line
    FROM aclexplode(coalesce(${acl}, acldefault('${kind}', ${owner}))) x WHERE x.grantee <> ${owner} GROUP BY x.grantee) g)`;

const QUERIES: readonly string[] = [
  `SELECT 'schema ' || o.nspname AS name, ${GRANTS('o.nspacl', 'n', 'o.nspowner')} AS text FROM ours o`,
  `SELECT 'enum ' || o.nspname || '.' || t.typname AS name, string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder) AS text
   FROM pg_type t JOIN ours o ON o.oid = t.typnamespace JOIN pg_enum e ON e.enumtypid = t.oid GROUP BY 1`,
  `SELECT 'row type ' || c.nspname || '.' || c.relname AS name,
     string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod), ', ' ORDER BY a.attnum) AS text
   FROM relations c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped WHERE c.relkind = 'c' GROUP BY 1`,
  `SELECT 'sequence ' || c.nspname || '.' || c.relname AS name,
     format('start %s min %s max %s by %s cache %s cycle %s, ', s.seqstart, s.seqmin, s.seqmax, s.seqincrement, s.seqcache, s.seqcycle)
     || ${GRANTS('c.relacl', 's', 'c.relowner')} AS text FROM pg_sequence s JOIN relations c ON c.oid = s.seqrelid`,
  `SELECT 'table ' || c.nspname || '.' || c.relname AS name,
     format('kind %s, rowsecurity %s, options %s, ', c.relkind, c.relrowsecurity, c.reloptions) || ${GRANTS('c.relacl', 'r', 'c.relowner')} AS text
   FROM relations c WHERE c.relkind IN ('r', 'p')`,
  `SELECT 'column ' || c.nspname || '.' || c.relname || '.' || a.attname AS name,
     format('%s %s%s%s', (SELECT count(*) FROM pg_attribute b WHERE b.attrelid = c.oid AND b.attnum BETWEEN 1 AND a.attnum AND NOT b.attisdropped),
       format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END,
       CASE WHEN a.attidentity <> '' THEN ' IDENTITY ' || a.attidentity::text
            WHEN a.attgenerated <> '' THEN ' GENERATED ' || pg_get_expr(d.adbin, d.adrelid)
            ELSE coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '') END)
     || coalesce(' GRANTS ' || a.attacl::text, '') || coalesce(' OPTIONS ' || (
       /* Debian's PostgreSQL 15.20 stamps every column with a pg_attver that differs between databases. */
       SELECT string_agg(x.option, ',' ORDER BY x.option) FROM unnest(a.attoptions) x (option) WHERE x.option NOT LIKE 'pg_attver=%'), '')
     || CASE WHEN coalesce(a.attstattarget, -1) = -1 THEN '' ELSE ' STATISTICS ' || a.attstattarget END AS text
   FROM relations c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
   LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum WHERE c.relkind IN ('r', 'p')`,
  `SELECT 'constraint ' || c.nspname || '.' || c.relname || '.' || k.conname AS name,
     format('%s%s', pg_get_constraintdef(k.oid), CASE WHEN k.convalidated THEN '' ELSE ' NOT VALID' END) AS text
   FROM pg_constraint k JOIN relations c ON c.oid = k.conrelid WHERE k.contype <> 'n'`,
  `SELECT 'index ' || c.nspname || '.' || c.relname AS name, pg_get_indexdef(i.indexrelid) AS text
   FROM pg_index i JOIN relations c ON c.oid = i.indexrelid`,
  `SELECT 'trigger ' || c.nspname || '.' || c.relname || '.' || t.tgname AS name, format('%s %s', t.tgenabled, pg_get_triggerdef(t.oid)) AS text
   FROM pg_trigger t JOIN relations c ON c.oid = t.tgrelid WHERE NOT t.tgisinternal`,
  `SELECT 'view ' || c.nspname || '.' || c.relname AS name, pg_get_viewdef(c.oid) || ${GRANTS('c.relacl', 'r', 'c.relowner')} AS text
   FROM relations c WHERE c.relkind = 'v'`,
  `SELECT 'function ' || p.nspname || '.' || p.proname || '(' || oidvectortypes(p.proargtypes) || ')' AS name,
     pg_get_functiondef(p.oid) || ${GRANTS('p.proacl', 'f', 'p.proowner')} AS text FROM routines p WHERE p.prokind = 'f'`,
  /* Every kind of object that no query above knows: its name at least. A view's own rule is part of the view. */
  `SELECT 'object ' || i.type || ' ' || i.identity AS name, '' AS text
   FROM pg_depend d JOIN ours o ON d.refclassid = 'pg_namespace'::regclass AND d.refobjid = o.oid
   CROSS JOIN LATERAL pg_identify_object(d.classid, d.objid, d.objsubid) i
   WHERE NOT EXISTS (SELECT 1 FROM pg_proc p WHERE d.classid = 'pg_proc'::regclass AND p.oid = d.objid AND p.prokind = 'f') AND (d.classid <> 'pg_class'::regclass OR (SELECT c.relkind FROM pg_class c WHERE c.oid = d.objid) NOT IN ('r', 'i', 'S', 'v', 'c'))`,
  `SELECT 'policy ' || c.nspname || '.' || c.relname || '.' || y.polname AS name,
     format('%s %s %s %s', y.polcmd, y.polroles::regrole[], pg_get_expr(y.polqual, c.oid), pg_get_expr(y.polwithcheck, c.oid)) AS text
   FROM pg_policy y JOIN relations c ON c.oid = y.polrelid`,
  `SELECT 'rule ' || c.nspname || '.' || c.relname || '.' || w.rulename AS name, pg_get_ruledef(w.oid) AS text
   FROM pg_rewrite w JOIN relations c ON c.oid = w.ev_class WHERE w.rulename <> '_RETURN'`,
  `SELECT 'default privileges ' || o.nspname || ' ' || a.defaclobjtype::text AS name, a.defaclacl::text AS text
   FROM pg_default_acl a JOIN ours o ON o.oid = a.defaclnamespace`,
  `SELECT 'rights on type ' || o.nspname || '.' || t.typname AS name, ${GRANTS('t.typacl', 'T', 't.typowner')} AS text
   FROM pg_type t JOIN ours o ON o.oid = t.typnamespace WHERE t.typacl IS NOT NULL`,
  `SELECT 'comment on ' || i.type || ' ' || i.identity AS name, d.description AS text
   FROM pg_description d CROSS JOIN LATERAL pg_identify_object(d.classoid, d.objoid, d.objsubid) i
   WHERE d.classoid IN ('pg_proc'::regclass, 'pg_class'::regclass, 'pg_type'::regclass, 'pg_namespace'::regclass)
     AND EXISTS (SELECT 1 FROM ours o WHERE o.nspname = i.schema OR (i.type = 'schema' AND i.name = o.nspname))`,
];

/**
 * Reads the catalogue of the given schemas.
 *
 * @param schemas `SCHEMAS`, unless another layout is compared
 */
export async function readCatalogue(session: SqlSession, schemas: readonly string[] = SCHEMAS): Promise<Catalogue> {
  await session.execute(`SET search_path = ''; SET TIME ZONE 'UTC'`);
  const catalogue: Catalogue = new Map();
  for (const query of QUERIES) {
    const rows = await session.query<{ name: string; text: string }>(`${OURS(`{${schemas.join(',')}}`)} ${query}`);
    for (const { name, text } of rows) catalogue.set(name, text);
  }
  for (const [table, key] of Object.entries(REFERENCE_TABLES)) {
    if (!catalogue.has(`table mps.${table}`)) continue;
    const rows = await session.query<{ name: string; text: string }>(
      `SELECT 'row of mps.${table} ' || t.${key}::text AS name, (to_jsonb(t) - 'planned_since')::text AS text FROM mps.${table} t`,
    );
    for (const { name, text } of rows) catalogue.set(name, text);
  }
  return catalogue;
}

export interface Difference {
  name: string;
  before: string | undefined;
  after: string | undefined;
}

export function differences(before: Catalogue, after: Catalogue): Difference[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names
    .map((name) => ({ name, before: before.get(name), after: after.get(name) }))
    .filter((each) => each.before !== each.after);
}

/**
 * What is open in a database although nothing of ours is: functions that PUBLIC may execute, and tables without row
 * security. Equal on both sides of a comparison, they would go unnoticed there.
 */
export async function findOpenObjects(session: SqlSession): Promise<string[]> {
  const rows = await session.query<{ line: string }>(`
    SELECT format('PUBLIC may execute %s: REVOKE ALL ON FUNCTION %s FROM PUBLIC', p.oid::regprocedure, p.oid::regprocedure) AS line
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    CROSS JOIN LATERAL aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) x
    WHERE n.nspname = ANY ('{${SCHEMAS.join(',')}}') AND x.grantee = 0
    UNION ALL
    SELECT format('%s has no row security: ALTER TABLE %s ENABLE ROW LEVEL SECURITY', c.oid::regclass, c.oid::regclass)
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'mps' AND c.relkind IN ('r', 'p') AND NOT c.relrowsecurity
    ORDER BY 1`);
  return rows.map(({ line }) => line);
}
