/**
 * Compares what the sources create with what the migrations leave. Both are applied to one empty database, each in a
 * transaction that is rolled back.
 */
import type { SqlDatabase, SqlSession } from '../../server/src/database/sql-database.js';
import { type Catalogue, type Difference, differences, findOpenObjects, readCatalogue } from './catalogue.js';
import { planMigration, scriptOf } from './plan-migration.js';
import { applyInto, type SourceFile } from './sources.js';

/** Functions that PUBLIC may execute and tables without row security, after the migrations; one line for each. */
export function openObjects(database: SqlDatabase, migrations: readonly string[]): Promise<string[]> {
  return rolledBack(database, async (session) => {
    for (const sql of migrations) await session.execute(sql);
    return findOpenObjects(session);
  });
}

/** The differences between the sources and the migrations; empty where the migrations are complete. */
export function compare(
  database: SqlDatabase,
  sources: readonly SourceFile[],
  migrations: readonly string[],
): Promise<Difference[]> {
  return onTwoSides(database, sources, async (session, wanted) => {
    for (const sql of migrations) await session.execute(sql);
    return differences(await readCatalogue(session), wanted.catalogue);
  });
}

export interface NextMigration {
  /** The generated SQL: changed functions, whole. */
  script: string;
  /** What the script changes, and what has to be written by hand. */
  found: Difference[];
  /** What has to be written by hand: tables, types, rows. */
  left: Difference[];
  /** Functions to look at: their bodies name a function that is dropped. */
  callers: string[];
}

/**
 * Generates what is missing after the earlier migrations.
 *
 * @param byHand the part of the next migration that is written by hand; it is applied first
 */
export function generateNext(
  database: SqlDatabase,
  sources: readonly SourceFile[],
  earlier: readonly string[],
  byHand: string,
): Promise<NextMigration> {
  return onTwoSides(database, sources, async (session, wanted) => {
    for (const sql of [...earlier, byHand]) await session.execute(sql);
    const found = differences(await readCatalogue(session), wanted.catalogue);
    const plan = await planMigration(session, found, sources);
    const script = scriptOf(plan, wanted.order);
    await session.execute(script);
    const left = differences(await readCatalogue(session), wanted.catalogue);
    return { script, found, left, callers: plan.callers };
  });
}

interface Wanted {
  /** An order in which the sources apply. */
  order: SourceFile[];
  catalogue: Catalogue;
}

async function onTwoSides<T>(
  database: SqlDatabase,
  sources: readonly SourceFile[],
  work: (session: SqlSession, wanted: Wanted) => Promise<T>,
): Promise<T> {
  const wanted = await rolledBack(database, async (session) => {
    const { order } = await applyInto(session, sources);
    return { order, catalogue: await readCatalogue(session) };
  });
  return rolledBack(database, (session) => work(session, wanted));
}

class RolledBack extends Error {}

async function rolledBack<T>(database: SqlDatabase, work: (session: SqlSession) => Promise<T>): Promise<T> {
  const result: T[] = [];
  try {
    await database.transaction(async (session) => {
      result.push(await work(session));
      throw new RolledBack();
    });
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
  }
  return result[0] as T;
}

/** One line for people: what is new, dropped or changed. */
export function lineOf({ name, before, after }: Difference): string {
  const short = (text: string) => (text.length > 100 ? `${text.slice(0, 100)} …` : text).replaceAll('\n', ' ');
  if (before === undefined) return `new       ${name}: ${short(after ?? '')}`;
  if (after === undefined) return `dropped   ${name}`;
  return `changed   ${name}: ${short(before)}  ->  ${short(after)}`;
}
