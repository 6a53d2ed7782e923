/**
 * One owner per data folder. PGlite itself lets a second process open the same folder, and the two then
 * overwrite each other's pages without an error.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { ExpectedError } from '../lib/expected-error.js';

const LOCK_FILE = 'mps.lock';
/** How often the owner shows that it lives, to processes that cannot see its process table. */
const HEARTBEAT_MS = 5_000;
/** After this silence an owner on another host (a container that was replaced) counts as dead. */
const SILENCE_MS = 30_000;
const ATTEMPTS = 5;

interface Owner {
  token: string;
  pid: number;
  host: string;
  /** When the process started, in the kernel's own ticks: tells a process from a later one with its pid. */
  started: string | null;
}

export interface FolderLock {
  release(): Promise<void>;
}

/** The folder belongs to another living process. */
export class FolderInUseError extends ExpectedError {
  override readonly name = 'FolderInUseError';
}

/**
 * Takes the folder for this process, over from an owner that is dead.
 *
 * @throws FolderInUseError when the owner lives
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const file = join(folder, LOCK_FILE);
  const mine: Owner = { token: randomUUID(), pid: process.pid, host: hostname(), started: startOf(process.pid) };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (await claim(file, mine)) return hold(file, mine);
    const owner = await readOwner(file);
    if (owner !== null && (await isAlive(owner, file))) throw inUse(folder, owner);
    await removeStale(file, owner);
  }
  throw new FolderInUseError(`The data folder ${folder} is being taken by another process. Try again.`);
}

/** A link fails when the name is taken, and the file appears under it complete or not at all. */
async function claim(file: string, mine: Owner): Promise<boolean> {
  const draft = `${file}.${mine.token}`;
  await writeFile(draft, JSON.stringify(mine), { mode: 0o600 });
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Moves the dead owner's file away; puts it back when a living process was faster. */
async function removeStale(file: string, stale: Owner | null): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
    const moved = await readOwner(aside);
    if (moved !== null && moved.token !== stale?.token) await link(aside, file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

function hold(file: string, mine: Owner): FolderLock {
  const beat = () => void utimes(file, new Date(), new Date()).catch(() => {});
  const heartbeat = setInterval(beat, HEARTBEAT_MS);
  heartbeat.unref();
  return {
    release: async () => {
      clearInterval(heartbeat);
      if ((await readOwner(file))?.token === mine.token) await rm(file, { force: true });
    },
  };
}

async function readOwner(file: string): Promise<Owner | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Owner;
  } catch {
    return null;
  }
}

async function isAlive(owner: Owner, file: string): Promise<boolean> {
  if (owner.host !== hostname()) {
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: 0 }));
    return Date.now() - mtimeMs < SILENCE_MS;
  }
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    // EPERM: it lives and belongs to another user.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return owner.started === null || startOf(owner.pid) === owner.started;
}

/**
 * The start time in /proc, where there is one: the 22nd field, the 20th after the command's name. A process that
 * has ended and waits for its parent (Z, X) counts as none.
 */
function startOf(pid: number): string | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return /^[ZX]$/.test(fields[0] ?? '') ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

function inUse(folder: string, owner: Owner): FolderInUseError {
  const where = owner.host === hostname() ? `process ${owner.pid}` : `process ${owner.pid} on ${owner.host}`;
  return new FolderInUseError(
    `The data folder ${folder} is in use by ${where}. Stop that process first, or give this one its own` +
      ' folder with MPS_DATA_DIR. Several processes on one database need DATABASE_URL.',
  );
}
