/**
 * Writes `server/supabase/schema.snapshot.sql`: the schema that all migrations together make, as the catalogue of a
 * database tells it. A change of a migration shows there what it really changes; nothing is ever run from it.
 */
import { openEmbedded } from '../../server/src/database/embedded.js';
import { migrate } from '../../server/src/database/migrate.js';
import type { SqlSession } from '../../server/src/database/sql-database.js';
import type { GeneratedFile } from '../generate.js';

const HEADER = `-- Generated from server/supabase/migrations by \`npm run generate\`. Do not edit, do not run: a picture of the
-- schema that all migrations together make, for reading and for comparing.`;

/** Each query answers one text a line of the section, in an order that does not depend on the catalogue's own. */
const SECTIONS: readonly [title: string, query: string][] = [
  [
    'Enumerations',
    `SELECT format('CREATE TYPE %s AS ENUM (%s);', t.oid::regtype, string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder)) AS line
     FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid WHERE t.typnamespace = 'mps'::regnamespace GROUP BY t.oid ORDER BY 1`,
  ],
  [
    'Sequences',
    `SELECT format('CREATE SEQUENCE %s MAXVALUE %s;', s.seqrelid::regclass, s.seqmax) AS line
     FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid WHERE c.relnamespace = 'mps'::regnamespace ORDER BY 1`,
  ],
  [
    'Tables and composite types',
    `SELECT format(E'CREATE %s %s (\\n%s\\n);', CASE c.relkind WHEN 'r' THEN 'TABLE' ELSE 'TYPE' END, c.oid::regclass, string_agg(
       '  ' || quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
       || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
       || CASE WHEN a.attidentity <> '' THEN ' GENERATED ALWAYS AS IDENTITY'
               WHEN a.attgenerated <> '' THEN ' GENERATED ALWAYS AS (' || pg_get_expr(d.adbin, d.adrelid) || ') STORED'
               ELSE coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '') END, E',\\n' ORDER BY a.attnum)) AS line
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
     WHERE c.relnamespace = 'mps'::regnamespace AND c.relkind IN ('r', 'c') GROUP BY c.oid, c.relkind ORDER BY c.oid::regclass::text`,
  ],
  [
    'Constraints',
    `SELECT format('ALTER TABLE %s ADD CONSTRAINT %I %s;', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS line
     FROM pg_constraint WHERE connamespace = 'mps'::regnamespace AND contype <> 'n' AND conrelid <> 0 ORDER BY conrelid::regclass::text, conname`,
  ],
  [
    'Indexes',
    `SELECT pg_get_indexdef(i.indexrelid) || ';' AS line FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
     WHERE c.relnamespace = 'mps'::regnamespace AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = c.oid) ORDER BY 1`,
  ],
  [
    'Triggers',
    `SELECT pg_get_triggerdef(t.oid) || ';' AS line FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
     WHERE c.relnamespace = 'mps'::regnamespace AND NOT t.tgisinternal ORDER BY 1`,
  ],
  [
    'Views',
    `SELECT format(E'CREATE VIEW %s AS\\n%s', c.oid::regclass, pg_get_viewdef(c.oid)) AS line FROM pg_class c
     WHERE c.relnamespace = 'mps'::regnamespace AND c.relkind = 'v' ORDER BY c.oid::regclass::text`,
  ],
  [
    'Functions',
    `SELECT pg_get_functiondef(p.oid) || coalesce(E'\\n-- may be executed by: ' || (
       SELECT string_agg(DISTINCT CASE WHEN x.grantee = 0 THEN 'PUBLIC' ELSE x.grantee::regrole::text END, ', ')
       FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) x WHERE x.grantee <> p.proowner), '') AS line
     FROM pg_proc p WHERE p.pronamespace IN ('mps'::regnamespace, 'public'::regnamespace) AND p.prokind = 'f'
       AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
     ORDER BY p.pronamespace::regnamespace::text, p.proname, pg_get_function_identity_arguments(p.oid)`,
  ],
];

export default async function generate(): Promise<GeneratedFile[]> {
  const database = await openEmbedded();
  try {
    await migrate(database);
    const sections: string[] = [];
    for (const [title, query] of SECTIONS) sections.push(await section(database, title, query));
    return [{ path: 'server/supabase/schema.snapshot.sql', text: `${[HEADER, ...sections].join('\n\n')}\n` }];
  } finally {
    await database.close();
  }
}

async function section(session: SqlSession, title: string, query: string): Promise<string> {
  const rows = await session.query<{ line: string }>(query);
  const lines = rows.map(({ line }) => line.trimEnd());
  return [`-- ${title} ${'-'.repeat(100 - title.length)}`, ...lines].join('\n\n');
}
