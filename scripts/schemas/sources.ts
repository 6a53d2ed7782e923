/** The sources: every `.sql` file below `server/supabase/schemas`, and the order in which they apply. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SqlDatabase, SqlSession } from '../../server/src/database/sql-database.js';

export const SCHEMAS_FOLDER = fileURLToPath(new URL('../../server/supabase/schemas/', import.meta.url));
export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../server/supabase/migrations/', import.meta.url));

export interface SourceFile {
  /** Relative to the folder, with slashes: `functions/payments/merchant_charge_by_qr.sql`. */
  path: string;
  sql: string;
}

/** The order of the groups; within a group, files are sorted by path. */
const GROUPS = ['foundation.sql', 'types/', 'tables/', 'views/', 'functions/'];

/** The files in the order in which they are tried. */
export async function readSources(folder = SCHEMAS_FOLDER): Promise<SourceFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.sql'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  const groupOf = (path: string) => {
    const group = GROUPS.findIndex((prefix) => path.startsWith(prefix));
    if (group === -1) throw new Error(`${path} is in none of ${GROUPS.join(', ')}`);
    return group;
  };
  paths.sort((a, b) => groupOf(a) - groupOf(b) || (a < b ? -1 : 1));
  return inOrder(
    await Promise.all(paths.map(async (path) => ({ path, sql: await readFile(join(folder, path), 'utf8') }))),
  );
}

const MADE = /^\s*CREATE (?:OR REPLACE )?(?:TABLE|SEQUENCE|VIEW|TYPE|FUNCTION) ((?:mps|mps_api|mps_types)\.\w+)/gm;
const NAMED = /\b(?:mps|mps_api|mps_types)\.\w+/g;

/**
 * Puts each file after the files whose objects it names. PL/pgSQL bodies are left out: PostgreSQL looks up their names
 * only at run time. This order is a guess that saves time; `applyInto` tries a file that came too early again.
 */
function inOrder(files: readonly SourceFile[]): SourceFile[] {
  const makers = new Map(
    files.flatMap((file) => [...file.sql.matchAll(MADE)].map(([, name]) => [name, file] as const)),
  );
  const done = new Set<SourceFile>();
  const visit = (file: SourceFile): void => {
    if (done.has(file)) return;
    done.add(file);
    const text = /LANGUAGE plpgsql/.test(file.sql) ? file.sql.replace(/\$\$[\s\S]*?\$\$/g, '') : file.sql;
    for (const [name] of text.replace(/--.*$/gm, '').matchAll(NAMED)) {
      const maker = makers.get(name);
      if (maker !== undefined) visit(maker);
    }
    order.push(file);
  };
  const order: SourceFile[] = [];
  for (const file of files) visit(file);
  return order;
}

/** SQLSTATEs of a file that needs what another file creates, so it waits. Every other failure is its own fault. */
const IS_MISSING = new Set(['42P01', '42883', '42704', '3F000', '42703']);

/**
 * Applies all files to an empty database, inside a transaction, and returns the order that worked. A file that needs
 * an object that does not exist yet is tried again after the others; the order is deterministic.
 *
 * @throws Error that names every file that cannot be applied, with what it lacks
 */
export async function applyInto(
  session: SqlSession,
  files: readonly SourceFile[],
): Promise<{ order: SourceFile[]; rounds: number }> {
  // The order is nearly always right, and one script takes a quarter of the time.
  if ((await tryFile(session, { path: 'all', sql: joinSources(files) }).catch(() => '')) === null) {
    return { order: [...files], rounds: 1 };
  }
  const order: SourceFile[] = [];
  let rounds = 0;
  let waiting = [...files];
  while (waiting.length > 0) {
    rounds += 1;
    const failures: { file: SourceFile; reason: string }[] = [];
    for (const file of waiting) {
      const reason = await tryFile(session, file);
      if (reason === null) order.push(file);
      else failures.push({ file, reason });
    }
    if (failures.length === waiting.length) {
      const lines = failures.map(({ file, reason }) => `  ${file.path}: ${reason}`);
      throw new Error(`These sources need what none of them makes, or need each other:\n${lines.join('\n')}`);
    }
    waiting = failures.map(({ file }) => file);
  }
  return { order, rounds };
}

/** Returns what the file lacks, or null when it was applied. */
async function tryFile(session: SqlSession, file: SourceFile): Promise<string | null> {
  await session.execute('SAVEPOINT before_file');
  try {
    await session.execute(file.sql);
    await session.execute('RELEASE SAVEPOINT before_file');
    return null;
  } catch (error) {
    const { code = '', message = '' } = error as { code?: string; message?: string };
    await session.execute('ROLLBACK TO SAVEPOINT before_file; RELEASE SAVEPOINT before_file');
    if (!IS_MISSING.has(code)) throw new Error(`${file.path}: ${message}`, { cause: error });
    return message;
  }
}

/** `applyInto` in a transaction of its own. */
export function applySources(database: SqlDatabase, files: readonly SourceFile[]): ReturnType<typeof applyInto> {
  return database.transaction((session) => applyInto(session, files));
}

/** One script of all files, in an order that works. */
export function joinSources(order: readonly SourceFile[]): string {
  return order.map(({ path, sql }) => `-- From schemas/${path}\n\n${sql.trim()}\n`).join('\n');
}
