/** The files that `npm run db:diff` writes. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type MigrationFile, readMigrations } from '../../server/src/database/migrate.js';
import type { SqlDatabase } from '../../server/src/database/sql-database.js';
import { generateNext, lineOf } from './compare.js';
import { applySources, joinSources, readSources } from './sources.js';

const MARK = '-- Generated from here on by `npm run db:diff`; run it again after a change above or in a source.';
const BASELINE_HEAD = '-- Generated from server/supabase/schemas by `npm run db:diff -- --baseline`. Do not edit.';

export interface Folders {
  schemas: string;
  migrations: string;
}

/** What the command did, line by line, and whether sources and migrations are equal now. */
export interface Report {
  lines: string[];
  isComplete: boolean;
}

/** Writes the first migration anew, from all sources. */
export async function writeBaseline(database: SqlDatabase, folders: Folders): Promise<Report> {
  const [baseline] = await readMigrations(folders.migrations);
  if (baseline === undefined) return refusal('There is no baseline to write anew.');
  const { order } = await applySources(database, await readSources(folders.schemas));
  return { lines: [await write(folders, baseline, `${BASELINE_HEAD}\n\n${joinSources(order)}`)], isComplete: true };
}

/**
 * Writes the migration of this name after all others, or rewrites the generated part of it when it is the last one.
 *
 * @param name small letters, digits and underscores
 */
export async function writeNext(database: SqlDatabase, folders: Folders, name: string): Promise<Report> {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    return refusal('Give the migration one name of small letters, digits and underscores, such as add_refund_reason.');
  }
  const all = await readMigrations(folders.migrations);
  const own = all.find((file) => file.name === name);
  if (own !== undefined && own !== all.at(-1)) return refusal(`${own.version}_${name}.sql is not the last migration.`);
  const byHand = own === undefined ? '' : (own.sql.split(MARK)[0] ?? '').trim();
  const earlier = all.filter((file) => file !== own).map(({ sql }) => sql);
  const next = await generateNext(database, await readSources(folders.schemas), earlier, byHand);
  const lines: string[] = [];
  if (next.found.length > 0 || own !== undefined) {
    const version = own?.version ?? nextVersion(all.at(-1)?.version);
    const open = next.left.map((each) => `\n--   ${lineOf(each)}`).join('');
    const head = byHand !== '' || open === '' ? byHand : `-- By hand, above the line below:${open}`;
    const parts = [head, `${MARK}\n\n${next.script}`].filter((part) => part !== '');
    lines.push(await write(folders, { version, name }, parts.join('\n\n')));
  }
  lines.push(...next.callers.map((caller) => `read      ${caller}`), ...next.left.map(lineOf));
  const isComplete = next.left.length === 0;
  lines.push(
    isComplete
      ? 'The migrations leave what the sources say.'
      : 'Write these by hand into that file, above the line, and run the command again.',
  );
  return { lines, isComplete };
}

async function write(
  { migrations }: Folders,
  { version, name }: Pick<MigrationFile, 'version' | 'name'>,
  text: string,
): Promise<string> {
  await writeFile(join(migrations, `${version}_${name}.sql`), text);
  return `written   ${version}_${name}.sql`;
}

/** The present time, but later than the last version: a slow clock must not order a migration before its ground. */
function nextVersion(last = '0'): string {
  const now = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  return now > last ? now : String(BigInt(last) + 1n);
}

const refusal = (line: string): Report => ({ lines: [line], isComplete: false });
