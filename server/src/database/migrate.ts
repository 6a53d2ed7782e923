/**
 * Applies `server/supabase/migrations/*.sql` in the order of their versions and keeps the books where the
 * Supabase CLI keeps them (`supabase_migrations.schema_migrations`), so that either may apply the next file.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ExpectedError } from '../lib/expected-error.js';
import type { SqlDatabase, SqlSession } from './sql-database.js';

/** Any constant does, as long as every migrating process takes the same one. */
const ADVISORY_LOCK = 7_271_994;

const BOOKS = `
  CREATE SCHEMA IF NOT EXISTS supabase_migrations;
  CREATE TABLE IF NOT EXISTS supabase_migrations.schema_migrations (
    version text NOT NULL PRIMARY KEY,
    statements text[],
    name text
  );
`;

/** The folder that ships with this package, from `src` and from `dist` alike. */
const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../supabase/migrations/', import.meta.url));

/** A file of the migrations' folder, `<version>_<name>.sql`. */
export interface MigrationFile {
  /** 14 digits; files are applied in their order. */
  version: string;
  name: string;
  sql: string;
}

export interface MigrationStatus {
  version: string;
  name: string;
  /** `changed`: applied with another text than the file has now. `unknown`: applied, without a file here. */
  state: 'applied' | 'pending' | 'changed' | 'unknown';
}

/** A migration that cannot be applied; the message says which and what to do. */
export class MigrationError extends ExpectedError {
  override readonly name = 'MigrationError';
}

/**
 * Reads the migration files of a folder, sorted by version.
 *
 * @param folder the one that ships with this package unless given
 * @throws MigrationError when two files have one version
 */
export async function readMigrations(folder: string = MIGRATIONS_FOLDER): Promise<MigrationFile[]> {
  const files: MigrationFile[] = [];
  for (const file of (await readdir(folder)).sort()) {
    const match = /^(\d+)_(.+)\.sql$/.exec(file);
    if (match?.[1] === undefined || match[2] === undefined) continue;
    const [, version, name] = match;
    if (files.at(-1)?.version === version) {
      throw new MigrationError(`Two migration files have the version ${version}: give one of them another.`);
    }
    files.push({ version, name, sql: await readFile(join(folder, file), 'utf8') });
  }
  return files;
}

/**
 * Applies what is pending, each file in a transaction of its own, and tells PostgREST to reload the schema. Safe to
 * run twice and in two processes at once: the second waits for the first and finds nothing left to do.
 *
 * @returns the versions that this call applied
 * @throws MigrationError when a file fails, when an applied file was changed afterwards, or when the database was
 *   created by a version that no migration leads away from
 */
export async function migrate(database: SqlDatabase, files?: readonly MigrationFile[]): Promise<string[]> {
  const migrations = files ?? (await readMigrations());
  const applied = await readBooks(database);
  refuseEarlier(migrations, applied);
  refuseChanged(statusOf(migrations, applied));
  const done: string[] = [];
  for (const file of migrations) {
    if (!applied.has(file.version) && (await apply(database, file))) done.push(file.version);
  }
  // A running PostgREST keeps the functions that it saw when it started. Always sent, so that running the command
  // again helps where a reload was missed; without a listener nothing happens.
  await database.query(`SELECT pg_notify('pgrst', 'reload schema')`);
  return done;
}

/** Compares the files with the books, without changing anything but creating empty books. */
export async function migrationStatus(
  database: SqlDatabase,
  files?: readonly MigrationFile[],
): Promise<MigrationStatus[]> {
  return statusOf(files ?? (await readMigrations()), await readBooks(database));
}

interface BookRow {
  version: string;
  name: string | null;
  statements: string[] | null;
}

async function readBooks(database: SqlDatabase): Promise<Map<string, BookRow>> {
  const known = await database.query<{ books: string | null }>(
    `SELECT to_regclass('supabase_migrations.schema_migrations')::text AS books`,
  );
  // IF NOT EXISTS alone is no protection against two processes that create at the same time.
  if (known[0]?.books == null) await database.transaction((session) => lockAnd(session, BOOKS));
  const rows = await database.query<BookRow>(
    'SELECT version, name, statements FROM supabase_migrations.schema_migrations ORDER BY version',
  );
  return new Map(rows.map((row) => [row.version, row]));
}

function statusOf(files: readonly MigrationFile[], applied: ReadonlyMap<string, BookRow>): MigrationStatus[] {
  const known = new Set(files.map((file) => file.version));
  const ofFiles = files.map((file): MigrationStatus => {
    const row = applied.get(file.version);
    const state = row === undefined ? 'pending' : isSameText(file, row) ? 'applied' : 'changed';
    return { version: file.version, name: file.name, state };
  });
  const ofOthers = [...applied.values()]
    .filter((row) => !known.has(row.version))
    .map((row): MigrationStatus => ({ version: row.version, name: row.name ?? '', state: 'unknown' }));
  return [...ofFiles, ...ofOthers].sort((a, b) => (a.version < b.version ? -1 : 1));
}

/**
 * This command books a file as one element. The Supabase CLI books its statements one by one and drops
 * what stands between them, so such rows are taken as they are.
 */
function isSameText(file: MigrationFile, row: BookRow): boolean {
  const [text, ...more] = row.statements ?? [];
  if (text === undefined || more.length > 0) return true;
  // Line ends differ between checkouts, and the CLI drops the last semicolon of a single statement.
  const essence = (sql: string) => sql.replace(/[\s;]+/g, '');
  return essence(text) === essence(file.sql);
}

/** The first migration of the versions before the baseline; no migration leads from there to it. */
const EARLIER_FOUNDATION = '20261122000100';

function refuseEarlier(files: readonly MigrationFile[], applied: ReadonlyMap<string, BookRow>): void {
  if (!applied.has(EARLIER_FOUNDATION) || files.some((file) => file.version === EARLIER_FOUNDATION)) return;
  throw new MigrationError(
    'This database was created by an earlier version that was never released, and cannot be upgraded.' +
      ' For an embedded database, stop the server, delete the data folder (MPS_DATA_DIR) and start again;' +
      ' on a server, migrate an empty database.',
  );
}

function refuseChanged(status: readonly MigrationStatus[]): void {
  const changed = status.filter((entry) => entry.state === 'changed');
  if (changed.length === 0) return;
  const names = changed.map((entry) => `${entry.version}_${entry.name}.sql`).join(', ');
  throw new MigrationError(
    `Changed after it was applied: ${names}. Restore the file and put the change into a new migration` +
      ' (for demo data under the data folder: stop the server, delete the folder and start again).',
  );
}

/** Answers false when another process has applied the file while this one waited. */
async function apply(database: SqlDatabase, file: MigrationFile): Promise<boolean> {
  try {
    return await database.transaction(async (session) => {
      await lockAnd(session);
      const [row] = await session.query<{ there: boolean }>(
        'SELECT EXISTS (SELECT 1 FROM supabase_migrations.schema_migrations WHERE version = $1) AS there',
        [file.version],
      );
      if (row?.there === true) return false;
      await session.execute(file.sql);
      await session.query(
        'INSERT INTO supabase_migrations.schema_migrations (version, name, statements) VALUES ($1, $2, ARRAY[$3::text])',
        [file.version, file.name, file.sql],
      );
      return true;
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new MigrationError(
      `Migration ${file.version}_${file.name}.sql failed and was rolled back: ${reason}${placeOf(error, file.sql)}`,
      { cause: error },
    );
  }
}

async function lockAnd(session: SqlSession, script?: string): Promise<void> {
  await session.query('SELECT pg_advisory_xact_lock($1::bigint)::text', [ADVISORY_LOCK]);
  if (script !== undefined) await session.execute(script);
}

/** PostgreSQL counts characters; people read lines. */
function placeOf(error: unknown, sql: string): string {
  const position = Number((error as { position?: unknown } | null)?.position);
  if (!Number.isInteger(position) || position < 1) return '';
  return ` (line ${sql.slice(0, position).split('\n').length})`;
}
