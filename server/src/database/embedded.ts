/**
 * PostgreSQL inside this process (PGlite): nothing to install, one connection, for trying and developing.
 */
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { pgcrypto } from '@electric-sql/pglite/contrib/pgcrypto';
import { ExpectedError } from '../lib/expected-error.js';
import { lockFolder } from './folder-lock.js';
import type { SqlDatabase, SqlSession } from './sql-database.js';

/** PGlite with what its folder needs beside statements: to be copied, and to be let go of. */
export interface EmbeddedDatabase extends SqlDatabase {
  /** The whole database as one archive, from which `loadDump` starts another in a fraction of the time. */
  dump(): Promise<Blob>;
}

export interface EmbeddedOptions {
  /** The data folder; without one the database lives in memory and ends with the process. */
  dataDir?: string;
  /** An archive of `dump()` to begin with, for an empty folder or in memory. */
  loadDump?: Blob;
}

/** The folder holds something that the embedded database cannot open. */
class EmbeddedDatabaseError extends ExpectedError {
  override readonly name = 'EmbeddedDatabaseError';
}

/**
 * Opens the embedded database. Calls queue up behind one another: PGlite is a single connection.
 *
 * @throws FolderInUseError when another process holds the folder, because two lose data silently
 * @throws EmbeddedDatabaseError when the folder's contents cannot be opened
 */
export async function openEmbedded(options: EmbeddedOptions = {}): Promise<EmbeddedDatabase> {
  const { dataDir, loadDump } = options;
  if (dataDir === undefined)
    return wrap(await createPglite(undefined, loadDump ?? (await emptyDump())), async () => {});

  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const lock = await lockFolder(dataDir);
  const folder = join(dataDir, 'database');
  try {
    if (loadDump === undefined && !existsSync(folder)) await unpackEmpty(folder);
    return wrap(await createPglite(folder, loadDump), lock.release);
  } catch (error) {
    await lock.release();
    const reason = error instanceof Error ? error.message : String(error);
    throw new EmbeddedDatabaseError(
      `The embedded database in ${dataDir} cannot be opened: ${reason}. Move the folder away to begin with a new one.`,
      { cause: error },
    );
  }
}

/** An empty database, ready to be unpacked: making one takes more than half of a first start. */
async function emptyDump(): Promise<Blob> {
  const { dataDir } = await import('@electric-sql/pglite-prepopulatedfs');
  return dataDir();
}

/** Unpacks it beside its place first: a start that is killed meanwhile leaves no half of a database. */
async function unpackEmpty(folder: string): Promise<void> {
  const { extract } = await import('tar');
  const fresh = `${folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  // Nobody is served yet: waiting for each of a thousand files would take three times as long.
  const unpack = extract({ cwd: fresh, sync: true, noMtime: true, preserveOwner: false });
  unpack.end(Buffer.from(await (await emptyDump()).arrayBuffer()));
  await rename(fresh, folder);
}

function createPglite(dataDir: string | undefined, loadDataDir: Blob | undefined): Promise<PGlite> {
  return PGlite.create({
    extensions: { pgcrypto, pg_trgm },
    ...(dataDir === undefined ? {} : { dataDir }),
    ...(loadDataDir === undefined ? {} : { loadDataDir }),
  });
}

function wrap(pglite: PGlite, release: () => Promise<void>): EmbeddedDatabase {
  return {
    ...sessionOf(pglite),
    transaction: (work) => pglite.transaction((transaction) => work(sessionOf(transaction))),
    dump: () => pglite.dumpDataDir('gzip'),
    close: async () => {
      if (!pglite.closed) await pglite.close();
      await release();
    },
  };
}

function sessionOf(connection: Pick<PGlite | Transaction, 'query' | 'exec'>): SqlSession {
  return {
    query: async <R>(text: string, params: readonly unknown[] = []) =>
      (await connection.query<R>(text, [...params])).rows,
    execute: async (script) => {
      await connection.exec(script);
    },
  };
}
