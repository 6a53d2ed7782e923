/**
 * What a test run leaves on the machine while it goes on: one folder in the system's temporary one, with the
 * server's data and a note of every process and database. Whoever ends the run needs nothing but that folder.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { commandOf, endProcess } from './processes.js';

const PREFIX = 'mps-test-run-';
/** A run writes its note at once; a folder without one for this long was left by a run that was killed first. */
const NOTE_DEADLINE_MS = 60_000;
/** By this a guard is known among the processes. */
export const GUARD_FILE = 'end-run-when-orphaned.ts';

/** The note of a run. */
interface RunNote {
  guardPid: number;
  /** A server that this run did not start: its databases and roles are dropped, the server is left alone. */
  foreignServer: { adminUrl: string; databasePrefix: string; roles: string[] } | null;
}

export async function createRunFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), PREFIX));
  mkdirSync(join(folder, 'processes'));
  return folder;
}

export function noteRun(folder: string, note: RunNote): void {
  // It may hold a password.
  writeFileSync(join(folder, 'run.json'), JSON.stringify(note), { mode: 0o600 });
}

/** Notes a process, so that it ends with the run even when the one that started it was killed. */
export function noteProcess(folder: string, pid: number, commandPart: string): void {
  writeFileSync(join(folder, 'processes', String(pid)), commandPart);
}

export function forgetProcess(folder: string, pid: number): void {
  rmSync(join(folder, 'processes', String(pid)), { force: true });
}

/** Ends everything that a run's folder tells of, then removes the folder. Safe to call twice. */
export async function endRun(folder: string): Promise<void> {
  for (const name of namesIn(join(folder, 'processes'))) {
    await endProcess(Number(name), readFileSync(join(folder, 'processes', name), 'utf8'), 'SIGTERM');
  }
  const note = readNote(folder);
  if (note?.foreignServer) await dropEverything(note.foreignServer);
  await endServer(join(folder, 'data'));
  await rm(folder, { recursive: true, force: true });
}

/** Ends runs whose guard was killed too: a machine that lost power keeps their folders. */
export async function endAbandonedRuns(): Promise<void> {
  for (const name of namesIn(tmpdir()).filter((each) => each.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    if (isAbandoned(folder)) await endRun(folder).catch(() => {});
  }
}

function isAbandoned(folder: string): boolean {
  const note = readNote(folder);
  if (note !== null) return commandOf(note.guardPid)?.includes(GUARD_FILE) !== true;
  try {
    return Date.now() - statSync(folder).mtimeMs > NOTE_DEADLINE_MS;
  } catch {
    return false;
  }
}

function readNote(folder: string): RunNote | null {
  try {
    return JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')) as RunNote;
  } catch {
    return null;
  }
}

/** The first lines of the pid file are the process and its data folder. The data are thrown away: no checkpoint. */
async function endServer(dataFolder: string): Promise<void> {
  try {
    const [pid] = readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n');
    await endProcess(Number(pid), dataFolder, 'SIGQUIT');
  } catch {
    // No pid file: the server never started, or has stopped already.
  }
}

async function dropEverything({ adminUrl, databasePrefix, roles }: NonNullable<RunNote['foreignServer']>) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [
      databasePrefix,
    ]);
    for (const { datname } of rows) {
      await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(datname)} WITH (FORCE)`);
    }
    for (const role of roles) await client.query(`DROP ROLE IF EXISTS ${client.escapeIdentifier(role)}`);
  } finally {
    await client.end();
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
