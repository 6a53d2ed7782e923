/**
 * The embedded database as one archive, and back. A PostgreSQL server is backed up by its own programs, while it
 * works: see `deploy/backup`.
 */
import { createReadStream } from 'node:fs';
import { open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Config } from '../config/config.js';
import { ConfigError } from '../config/config-error.js';
import { loadConfig } from '../config/load-config.js';
import { openEmbedded } from '../database/embedded.js';
import { FolderInUseError } from '../database/folder-lock.js';
import { migrationStatus } from '../database/migrate.js';
import type { SqlDatabase } from '../database/sql-database.js';
import { ExpectedError } from '../lib/expected-error.js';
import { printError } from './output.js';
import { readOptions } from './read-options.js';
import { UsageError } from './usage-error.js';

/** By this type the embedded database knows that an archive is compressed. */
const ARCHIVE_TYPE = 'application/x-gzip';

/** An archive that cannot be restored, or may not be restored here. */
class RestoreError extends ExpectedError {
  override readonly name = 'RestoreError';
}

/** `backup --to FILE`, or `-` for standard output, to be piped into a program that encrypts. */
export async function backup(args: string[]): Promise<void> {
  const { to } = readOptions(args, { to: { type: 'string' } });
  if (to === undefined) throw new UsageError('Say where to: backup --to FILE, or --to - for standard output');
  const { dataDir } = embeddedConfig();
  // Opening would make an empty one, and its backup would look like a success.
  if (await isEmpty(databaseFolder(dataDir))) throw new ConfigError(`${dataDir} holds no database: set MPS_DATA_DIR.`);
  const database = await openEmbedded({ dataDir });
  try {
    const archive = await database.dump();
    if (to === '-') await pipeline(archive.stream(), process.stdout, { end: false });
    else await writeNew(to, archive);
    printError(`Backed up ${archive.size} bytes.`);
  } finally {
    await database.close();
  }
}

/** `restore --from FILE`, or `-` for standard input: into a data folder that holds no database yet. */
export async function restore(args: string[]): Promise<void> {
  const { from } = readOptions(args, { from: { type: 'string' } });
  if (from === undefined) throw new UsageError('Say where from: restore --from FILE, or --from - for standard input');
  const { dataDir } = embeddedConfig();
  const folder = databaseFolder(dataDir);
  if (!(await isEmpty(folder))) {
    throw new RestoreError(`${dataDir} holds a database already: move it away, or set MPS_DATA_DIR to another folder.`);
  }
  const archive = await readAll(from);
  try {
    await openVerified(dataDir, archive);
  } catch (error) {
    // Half a database would be opened by the next start as if it were a whole one.
    if (!(error instanceof FolderInUseError)) await rm(folder, { recursive: true, force: true });
    throw error;
  }
  printError(`Restored into ${dataDir}; the ledger and the audit log are sound.`);
}

const databaseFolder = (dataDir: string) => join(dataDir, 'database');
const isEmpty = async (folder: string) => (await readdir(folder).catch(() => [])).length === 0;

async function openVerified(dataDir: string, loadDump: Blob): Promise<void> {
  const database = await openEmbedded({ dataDir, loadDump });
  try {
    await refuseUnsound(database);
    // Some of the logins and codes that the backup holds alive had been ended after it was made.
    await database.execute(`
      UPDATE mps.sessions SET revoked_at = now(), revoke_reason = 'restored' WHERE revoked_at IS NULL;
      DELETE FROM mps.payment_codes;`);
  } finally {
    await database.close();
  }
}

async function refuseUnsound(database: SqlDatabase): Promise<void> {
  const migrations = await migrationStatus(database);
  if (migrations.every(({ state }) => state === 'pending')) throw new RestoreError('The backup holds no MPS.');
  const foreign = migrations.filter(({ state }) => state === 'unknown' || state === 'changed');
  if (foreign.length > 0) {
    throw new RestoreError(
      `The backup was made by another version (${foreign[0]?.version}): restore it with that one, or a newer one.`,
    );
  }
  for (const check of ['verify_ledger', 'verify_audit']) {
    const violations = await database.query(`SELECT * FROM mps_api.${check}() LIMIT 5`);
    if (violations.length > 0) throw new RestoreError(`${check} finds: ${JSON.stringify(violations)}`);
  }
}

function embeddedConfig(): Config {
  const config = loadConfig();
  if (config.databaseMode === 'embedded') return config;
  throw new ConfigError('This is for the embedded database. A server is backed up by deploy/backup/backup.sh.');
}

/** Complete on the disk or not there; an earlier backup of that name is never overwritten. */
async function writeNew(path: string, archive: Blob): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of archive.stream()) await file.write(chunk as Uint8Array);
    await file.sync();
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

async function readAll(from: string): Promise<Blob> {
  const chunks: Buffer[] = [];
  const source = from === '-' ? process.stdin : createReadStream(from);
  for await (const chunk of source) chunks.push(chunk as Buffer);
  if (chunks.length === 0) throw new RestoreError('The backup is empty.');
  await refuseDamaged(chunks);
  return new Blob([Buffer.concat(chunks)], { type: ARCHIVE_TYPE });
}

/** The database would end the whole process over half an archive, with nothing tidied up. */
async function refuseDamaged(chunks: readonly Buffer[]): Promise<void> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  try {
    await pipeline(Readable.from(chunks), createGunzip(), nowhere);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RestoreError(`The backup is damaged, or encrypted still: ${reason}.`);
  }
}
