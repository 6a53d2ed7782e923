import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { migrate, openEmbedded, readMigrations } from '@mps/server';

const cacheFolder = fileURLToPath(new URL('../../node_modules/.cache/mps-tests/', import.meta.url));
const KEPT_DUMPS = 4;

/**
 * A dump of an empty database that all migrations were applied to, made once and kept under the hash of
 * the migrations: opening it takes a third of the time that initialising and migrating takes.
 *
 * @returns the dump's path
 * @throws MigrationError that names the migration which failed
 */
export async function migratedDump(): Promise<string> {
  const migrations = await readMigrations();
  const hash = createHash('sha256');
  for (const { version, sql } of migrations) hash.update(`${version}\n${sql}\n`);
  const path = join(cacheFolder, `migrated-${hash.digest('hex').slice(0, 20)}.tar`);
  if (existsSync(path)) return path;

  await mkdir(cacheFolder, { recursive: true });
  const database = await openEmbedded();
  await migrate(database, migrations);
  const dump = await database.dump();
  await database.close();
  // Unpacked once here, because every test file reads it. Two runs at once may both come here: each writes
  // its own file, and the last rename wins.
  const own = `${path}.${process.pid}`;
  await writeFile(own, gunzipSync(Buffer.from(await dump.arrayBuffer())));
  await rename(own, path);
  await removeOtherDumps(basename(path));
  return path;
}

/** Keeps the folder from growing with every edit; a few others stay, for a run that goes on beside this one. */
async function removeOtherDumps(current: string): Promise<void> {
  const others = (await readdir(cacheFolder)).filter((name) => name.endsWith('.tar') && name !== current);
  await Promise.all(others.slice(KEPT_DUMPS).map((name) => rm(join(cacheFolder, name), { force: true })));
}
