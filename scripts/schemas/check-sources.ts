/** Rules that each source file has to follow, beside being valid SQL. */
import type { SourceFile } from './sources.js';

/** Callable functions are in this schema; every other function is a helper. */
const API_SCHEMA = 'mps_api';

/**
 * A table's file turns row security on, without a policy: the second line behind the missing grants.
 *
 * A function file holds one function: its comment, the definition, `COMMENT ON`, `REVOKE`, and `GRANT` to
 * `service_role` where clients call it. PostgreSQL lets PUBLIC execute every new function, so a forgotten `REVOKE`
 * opens it.
 *
 * @returns one line for each violation, beginning with the file's path
 */
export function checkSources(files: readonly SourceFile[]): string[] {
  const inFolder = (folder: string) => files.filter(({ path }) => path.startsWith(`${folder}/`));
  return [...inFolder('functions').flatMap(checkFunctionFile), ...inFolder('tables').flatMap(checkTableFile)];
}

function checkTableFile({ path, sql }: SourceFile): string[] {
  const tables = [...sql.matchAll(/^CREATE TABLE (mps\.\w+)/gm)].map(([, table = '']) => table);
  return tables
    .filter((table) => !sql.includes(`\nALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;`))
    .map((table) => `${path}: no ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
}

function checkFunctionFile({ path, sql }: SourceFile): string[] {
  const [made, ...more] = [...sql.matchAll(/^\s*CREATE OR REPLACE FUNCTION (\w+)\.(\w+)\(/gm)];
  if (made === undefined || more.length > 0) return [`${path}: needs exactly one CREATE OR REPLACE FUNCTION`];
  const [, schema = '', name = ''] = made;
  const qualified = `${schema}.${name}`;
  const lines = (pattern: string) => new RegExp(`^${pattern.replaceAll('.', '\\.')}`, 'm').test(sql);
  const rules: readonly [isKept: boolean, violation: string][] = [
    [path.endsWith(`/${name}.sql`), `the file is not named after its function ${name}`],
    [sql.startsWith('-- '), 'no comment above the function'],
    [lines(`COMMENT ON FUNCTION ${qualified} IS`), `no COMMENT ON FUNCTION ${qualified}`],
    [commentAbove(sql).startsWith(commentOn(sql)), 'COMMENT ON is not the beginning of the comment above'],
    [lines(`REVOKE ALL ON FUNCTION ${qualified} FROM PUBLIC;`), `no REVOKE ALL ON FUNCTION ${qualified} FROM PUBLIC`],
    [
      lines(`GRANT EXECUTE ON FUNCTION ${qualified} TO service_role;`) === (schema === API_SCHEMA),
      schema === API_SCHEMA
        ? `no GRANT EXECUTE ON FUNCTION ${qualified} TO service_role`
        : `${qualified} is a helper: no role but the owner may execute it`,
    ],
  ];
  const ignoresNull = schema === API_SCHEMA ? defaultsThatNullMisses(sql) : [];
  return [
    ...rules.filter(([isKept]) => !isKept).map(([, violation]) => violation),
    ...ignoresNull.map((parameter) => `null for ${parameter} is not its default: read it by coalesce()`),
  ].map((violation) => `${path}: ${violation}`);
}

/** The comment lines above the definition, as one text. */
function commentAbove(sql: string): string {
  const lines = sql.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('--'));
  return lines
    .slice(0, end)
    .map((line) => line.slice(2).trim())
    .join(' ');
}

/** The text of COMMENT ON; PostgreSQL joins literals on consecutive lines. */
function commentOn(sql: string): string {
  const literals = /^COMMENT ON FUNCTION \S+ IS\s+((?:'(?:[^']|'')*'\s*)+);/m.exec(sql)?.[1] ?? '';
  return [...literals.matchAll(/'((?:[^']|'')*)'/g)].map(([, text = '']) => text.replaceAll("''", "'")).join('');
}

/** Helpers that take null as the default. */
const TAKE_NULL = 'page_limit|page_offset|transaction_page|check_tag|code_ttl_seconds|session_end|lease_end';

/** The API names every argument of every call, so a parameter with a default also has to take null as this default. */
function defaultsThatNullMisses(sql: string): string[] {
  const withDefault = [...sql.matchAll(/\b(p_\w+) [\w.]+ DEFAULT (?!NULL)/g)].map(([, name = '']) => name);
  const reads = (name: string) =>
    new RegExp(`coalesce\\(${name}\\b|mps\\.(?:${TAKE_NULL})\\([^;]*\\b${name}\\b`).test(sql);
  return withDefault.filter((name) => !reads(name));
}
