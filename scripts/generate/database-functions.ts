/**
 * Writes `server/src/database/functions.generated.ts`: the types of every callable function and what the
 * gateway must know to call it, read from the catalogue of a database that all migrations were applied to.
 */
import { openEmbedded } from '../../server/src/database/embedded.js';
import { migrate } from '../../server/src/database/migrate.js';
import type { SqlSession } from '../../server/src/database/sql-database.js';
import type { GeneratedFile } from '../generate.js';

const ACTOR = 'p_actor';
const MAX_LINE = 120;

interface Column {
  name: string;
  /** Qualified unless it is PostgreSQL's own: `numeric`, `mps_types.card_type`. */
  type: string;
}

interface Argument extends Column {
  optional: boolean;
}

interface DatabaseFunction {
  name: string;
  args: Argument[];
  /** Null for a function that returns a plain value. */
  columns: Column[] | null;
  /** The type of a plain value. */
  type: string;
  /** False for a function that only reads. */
  volatile: boolean;
}

export default async function generate(): Promise<GeneratedFile[]> {
  const database = await openEmbedded();
  try {
    await migrate(database);
    const enums = await readEnums(database);
    const functions = await readFunctions(database);
    return [{ path: 'server/src/database/functions.generated.ts', text: textOf(enums, functions) }];
  } finally {
    await database.close();
  }
}

// What the catalogue says ----------------------------------------------------------------------------

async function readEnums(session: SqlSession): Promise<Map<string, string[]>> {
  const rows = await session.query<{ name: string; labels: string[] }>(`
    SELECT format('%I.%I', n.nspname, t.typname) AS name, array_agg(e.enumlabel::text ORDER BY e.enumsortorder) AS labels
    FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace JOIN pg_enum e ON e.enumtypid = t.oid
    WHERE n.nspname = 'mps_types' GROUP BY 1 ORDER BY 1`);
  return new Map(rows.map((row) => [row.name, row.labels]));
}

interface ProcRow {
  name: string;
  arg_names: string[] | null;
  arg_modes: string[] | null;
  arg_types: string[];
  default_count: number;
  return_type: string;
  composite: Column[] | null;
  volatile: boolean;
}

/** Extension functions stand aside: on some hosts extensions are installed in `public`. */
async function readFunctions(session: SqlSession): Promise<DatabaseFunction[]> {
  await session.execute(`SET search_path = ''`);
  const rows = await session.query<ProcRow>(`
    SELECT p.proname::text AS name, p.proargnames AS arg_names, p.proargmodes::text[] AS arg_modes,
      (SELECT coalesce(array_agg(format_type(a.oid, NULL) ORDER BY a.position), '{}')
       FROM unnest(coalesce(p.proallargtypes, p.proargtypes::oid[])) WITH ORDINALITY AS a(oid, position)) AS arg_types,
      p.pronargdefaults::int AS default_count,
      p.provolatile = 'v' AS volatile,
      format_type(p.prorettype, NULL) AS return_type,
      (SELECT jsonb_agg(jsonb_build_object('name', c.attname, 'type', format_type(c.atttypid, NULL)) ORDER BY c.attnum)
       FROM pg_type t JOIN pg_attribute c ON c.attrelid = t.typrelid AND c.attnum > 0 AND NOT c.attisdropped
       WHERE t.oid = p.prorettype AND t.typtype = 'c') AS composite
    FROM pg_proc p
    WHERE p.pronamespace = 'mps_api'::regnamespace AND p.prokind = 'f'
      AND p.prorettype NOT IN ('trigger'::regtype, 'event_trigger'::regtype)
      AND NOT EXISTS (SELECT 1 FROM pg_depend d
                      WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
    ORDER BY p.proname`);
  const functions = rows.map(functionOf);
  for (const [index, each] of functions.entries()) {
    if (functions[index + 1]?.name === each.name) {
      throw new Error(`${each.name} stands twice: a call by name needs one function of each name.`);
    }
  }
  return functions;
}

function functionOf(row: ProcRow): DatabaseFunction {
  const columns = row.arg_types.map((type, index) => ({
    name: row.arg_names?.[index] ?? '',
    type,
    mode: row.arg_modes?.[index] ?? 'i',
  }));
  const inputs = columns.filter((column) => 'ib'.includes(column.mode));
  const outputs = columns.filter((column) => 'obt'.includes(column.mode)).map(({ name, type }) => ({ name, type }));
  const firstOptional = inputs.length - row.default_count;
  if (inputs.at(-1)?.name !== ACTOR) throw new Error(`${row.name} does not end with ${ACTOR} jsonb DEFAULT NULL.`);
  return {
    name: row.name,
    args: inputs.slice(0, -1).map(({ name, type }, index) => ({ name, type, optional: index >= firstOptional })),
    columns: outputs.length > 0 ? outputs : row.composite,
    type: row.return_type,
    volatile: row.volatile,
  };
}

// How it is written ----------------------------------------------------------------------------------

const HEADER = `// Generated from server/supabase/migrations by \`npm run generate\`. Do not edit.

/**
 * A JSON column. Its shape is checked at run time, by the output schema of the procedure that answers it;
 * the catalogue does not know it.
 */
// biome-ignore lint/suspicious/noExplicitAny: the one place where the compiler cannot know.
type JsonColumn = any;
`;

const METADATA = `/** What the gateway must know to call a function. */
export interface FunctionMetadata {
  /** SQL types by argument name, without \`${ACTOR}\`. */
  args: Readonly<Record<string, string>>;
  /** A single column that PostgreSQL would unwrap is named, to come back as a row like all others. */
  returns: 'rows' | 'value' | 'nothing' | { column: string };
  /** Columns that hold a time; \`true\` when the value itself is one. */
  times: readonly string[] | true;
  /** SQL types by column name; the type itself of a plain value. */
  result: Readonly<Record<string, string>> | string;
  /** False for a function that only reads and may be called again without another thought. */
  volatile: boolean;
}
`;

function textOf(enums: Map<string, string[]>, functions: DatabaseFunction[]): string {
  const aliases = [...enums].map(([name, labels]) =>
    wrapUnion(
      `type ${aliasOf(name)} =`,
      labels.map((label) => quote(label)),
    ),
  );
  const interfaces = functions.map((each) => interfaceOf(each, enums));
  const metadata = functions.map(metadataOf);
  return [
    HEADER,
    aliases.join('\n'),
    `\nexport interface DatabaseFunctions {\n${interfaces.join('\n')}\n}\n`,
    METADATA,
    `export const functionMetadata: Readonly<Record<keyof DatabaseFunctions, FunctionMetadata>> = {\n${metadata.join('\n')}\n};\n`,
  ].join('\n');
}

function interfaceOf(each: DatabaseFunction, enums: Map<string, string[]>): string {
  const args = each.args.map((arg) => {
    const type = `${argumentType(arg.type, enums)} | null`;
    return `      ${arg.name}${arg.optional ? '?' : ''}: ${arg.optional ? `${type} | undefined` : type};`;
  });
  const row =
    each.columns === null
      ? `    row: ${columnType(each.type, enums)};`
      : ['    row: {', ...each.columns.map((c) => `      ${c.name}: ${columnType(c.type, enums)};`), '    };'].join(
          '\n',
        );
  const argsText =
    args.length === 0 ? '    args: Record<never, never>;' : ['    args: {', ...args, '    };'].join('\n');
  return [`  ${each.name}: {`, argsText, row, '  };'].join('\n');
}

function metadataOf(each: DatabaseFunction): string {
  const args = each.args.map((arg) => `${arg.name}: ${quote(arg.type)}`);
  const times = (each.columns ?? []).filter((column) => isTime(column.type)).map((column) => quote(column.name));
  const timesText = each.columns === null && isTime(each.type) ? 'true' : `[${times.join(', ')}]`;
  return [
    `  ${each.name}: {`,
    wrapObject('    args:', args),
    `    returns: ${returnsOf(each)},`,
    `    times: ${timesText},`,
    resultOf(each),
    `    volatile: ${each.volatile},`,
    '  },',
  ].join('\n');
}

function returnsOf(each: DatabaseFunction): string {
  if (each.columns === null) return each.type === 'void' ? quote('nothing') : quote('value');
  const [only, ...more] = each.columns;
  return only !== undefined && more.length === 0 ? `{ column: ${quote(only.name)} }` : quote('rows');
}

function resultOf(each: DatabaseFunction): string {
  if (each.columns === null) return `    result: ${quote(each.type)},`;
  return wrapObject(
    '    result:',
    each.columns.map((column) => `${column.name}: ${quote(column.type)}`),
  );
}

function columnType(type: string, enums: Map<string, string[]>): string {
  if (type.endsWith('[]')) return `${columnType(type.slice(0, -2), enums)}[]`;
  if (enums.has(type)) return aliasOf(type);
  if (['smallint', 'integer', 'bigint', 'numeric', 'real', 'double precision'].includes(type)) return 'number';
  if (type === 'boolean') return 'boolean';
  if (type === 'jsonb' || type === 'json') return 'JsonColumn';
  return type === 'void' ? 'null' : 'string';
}

/** Amounts may be decimal text, so that no digit is lost on the way to SQL; JSON is whatever serialises. */
function argumentType(type: string, enums: Map<string, string[]>): string {
  if (type === 'numeric') return 'number | string';
  return type === 'jsonb' || type === 'json' ? 'unknown' : columnType(type, enums);
}

const isTime = (type: string) => type === 'timestamp with time zone';
const quote = (text: string) => `'${text.replaceAll("'", "\\'")}'`;

function aliasOf(qualifiedName: string): string {
  const name = qualifiedName.slice(qualifiedName.indexOf('.') + 1);
  return name.replace(/(^|_)([a-z])/g, (_match, _separator: string, letter: string) => letter.toUpperCase());
}

function wrapObject(start: string, entries: string[]): string {
  const line = entries.length === 0 ? `${start} {},` : `${start} { ${entries.join(', ')} },`;
  if (line.length <= MAX_LINE) return line;
  return [`${start} {`, ...entries.map((entry) => `      ${entry},`), '    },'].join('\n');
}

function wrapUnion(start: string, members: string[]): string {
  const line = `${start} ${members.join(' | ')};`;
  return line.length <= MAX_LINE ? line : `${start}\n${members.map((member) => `  | ${member}`).join('\n')};`;
}
