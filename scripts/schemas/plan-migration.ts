/**
 * What a migration has to do so that the changed sources are in force: which functions it drops first, which source
 * files it applies, and what it has to create again afterwards.
 */
import type { SqlSession } from '../../server/src/database/sql-database.js';
import { type Difference, SCHEMAS } from './catalogue.js';
import type { SourceFile } from './sources.js';

export interface MigrationPlan {
  drops: string[];
  /** Functions whose bodies name a dropped function. Bodies are text, so PostgreSQL has no dependency on record. */
  callers: string[];
  /** Paths of the source files to apply. */
  sources: Set<string>;
  /** Created again after the sources: objects that depend on a dropped function and have no file of their own. */
  recreated: string[];
}

/** PostgreSQL's refusal to replace a function that has other parameters or another result. */
const CANNOT_REPLACE = '42P13';

/**
 * Plans the migration for a set of differences.
 *
 * @param session a database that has all migrations applied, inside a transaction
 * @param found what the catalogue of the sources has and the one of the migrations lacks
 */
export async function planMigration(
  session: SqlSession,
  found: readonly Difference[],
  sources: readonly SourceFile[],
): Promise<MigrationPlan> {
  const fileOf = filesByObject(sources);
  const plan: MigrationPlan = { drops: [], callers: [], sources: new Set(), recreated: [] };
  for (const difference of found) {
    const name = /^(?:function|comment on function|view) ([\w.]+)/.exec(difference.name)?.[1];
    const source = name === undefined ? undefined : fileOf.get(name);
    if (source !== undefined) plan.sources.add(source.path);
    if (!difference.name.startsWith('function ') || difference.before === undefined) continue;
    const isGone = difference.after === undefined;
    if (!isGone && source !== undefined && (await failureOf(session, source.sql)) !== CANNOT_REPLACE) continue;
    const signature = difference.name.replace(/^function /, '');
    for (const dependant of await dependantsOf(session, signature)) addDependant(plan, dependant, fileOf);
    plan.drops.push(`DROP FUNCTION ${signature};`);
    if (name !== undefined) plan.callers.push(...(await callersOf(session, name)));
  }
  plan.drops = [...new Set(plan.drops)];
  return plan;
}

/** The SQL of a plan; `order` is an order in which the source files apply. */
export function scriptOf(plan: MigrationPlan, order: readonly SourceFile[]): string {
  const files = order.filter(({ path }) => plan.sources.has(path));
  const parts = files.map(({ path, sql }) => `-- From schemas/${path}\n\n${sql.trim()}\n`);
  if (plan.drops.length > 0) parts.unshift(`${plan.drops.join('\n')}\n`);
  if (plan.recreated.length > 0) parts.push(`${plan.recreated.join('\n')}\n`);
  return parts.join('\n');
}

/** The files that create a function or a view, by its qualified name. */
function filesByObject(sources: readonly SourceFile[]): Map<string, SourceFile> {
  const made = sources.flatMap((source): [string, SourceFile][] => {
    const names = source.sql.matchAll(/CREATE OR REPLACE FUNCTION ([\w.]+)\(|^CREATE (?:OR REPLACE )?VIEW ([\w.]+)/gm);
    return [...names].map(([, routine, view]) => [routine ?? view ?? '', source]);
  });
  return new Map(made);
}

/** Runs a script, rolls it back, and answers the SQLSTATE of its failure or null. */
async function failureOf(session: SqlSession, script: string): Promise<string | null> {
  await session.execute('SAVEPOINT try_out');
  try {
    await session.execute(script);
    return null;
  } catch (error) {
    return (error as { code?: string }).code ?? 'unknown';
  } finally {
    await session.execute('ROLLBACK TO SAVEPOINT try_out');
  }
}

interface Dependant {
  type: string;
  identity: string;
  definition: string | null;
}

/** Views, triggers, indexes, defaults and functions that PostgreSQL would have to drop together with this function. */
function dependantsOf(session: SqlSession, signature: string): Promise<Dependant[]> {
  return session.query<Dependant>(
    `WITH RECURSIVE found (classid, objid, depth) AS (
       SELECT 'pg_proc'::regclass::oid, $1::regprocedure::oid, 0
       UNION
       SELECT coalesce(r.classid, d.classid), coalesce(r.objid, d.objid), f.depth + 1 FROM found f
       JOIN pg_depend d ON d.refclassid = f.classid AND d.refobjid = f.objid AND d.deptype IN ('n', 'a')
       LEFT JOIN LATERAL (SELECT 'pg_class'::regclass::oid AS classid, w.ev_class AS objid FROM pg_rewrite w
         WHERE d.classid = 'pg_rewrite'::regclass AND w.oid = d.objid) r ON true)
     SELECT i.type, i.identity,
       CASE i.type WHEN 'index' THEN pg_get_indexdef(f.objid) WHEN 'trigger' THEN pg_get_triggerdef(f.objid) END AS definition
     FROM (SELECT classid, objid, max(depth) AS depth FROM found WHERE depth > 0 GROUP BY 1, 2) f
     CROSS JOIN LATERAL pg_identify_object(f.classid, f.objid, 0) i ORDER BY f.depth DESC, i.identity`,
    [signature],
  );
}

async function callersOf(session: SqlSession, name: string): Promise<string[]> {
  const rows = await session.query<{ line: string }>(
    `SELECT format('%s calls %s', p.oid::regproc, $1::text) AS line FROM pg_proc p
     WHERE p.pronamespace::regnamespace::text = ANY ($2) AND p.prosrc ~ ('\\m' || replace($1, '.', '\\.') || '\\(') ORDER BY 1`,
    [name, [...SCHEMAS]],
  );
  return rows.map(({ line }) => line);
}

function addDependant(
  plan: MigrationPlan,
  { type, identity, definition }: Dependant,
  fileOf: ReadonlyMap<string, SourceFile>,
): void {
  const source = fileOf.get(identity.replace(/\(.*$/s, ''));
  plan.drops.push(`DROP ${type.toUpperCase()} ${identity};`);
  if (definition !== null) plan.recreated.push(`${definition};`);
  else if (source !== undefined) plan.sources.add(source.path);
  else plan.recreated.push(`-- By hand: ${type} ${identity} needs the function that was dropped.`);
}
