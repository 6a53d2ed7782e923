/** A service with traffic to back up, an empty server to restore to, and the scripts as an operator calls them. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ApiProcess, startApiProcess } from '../support/api-process.js';
import { onServer, openGuardedFolder, withDatabase } from '../support/databases/database-server.js';
import { debianServerWith } from '../support/databases/debian-postgres.js';
import { startPostgresServer } from '../support/databases/postgres-server.js';
import { bareEnvironment, repositoryRoot } from '../support/start-process.js';

const installed = debianServerWith('pgcrypto');
const has = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
const missing = ['age', 'age-keygen', 'gpg', 'flock'].filter((program) => !has(program));
if (installed === null) missing.unshift('postgresql-15');

/** Why no backup can be made here; null where it can. */
export const backupIsMissing = missing.length === 0 ? null : `install the Debian packages of: ${missing.join(', ')}`;
if (backupIsMissing !== null) console.info(`skipped, backups: ${backupIsMissing}`);

/** Characters that a URL, a password file and a shell each read in their own way. */
const PASSWORD = "p@ss:w/ö rd%\\'$x";
/** The programs that are given secrets; what each was called with is written down. */
const WATCHED = ['psql', 'pg_dump', 'pg_restore', 'age', 'gpg'];

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface BackupWorld {
  folder: string;
  /** The address of a database on the service's server, or on the empty one, as its owner. */
  source(database?: string): string;
  target(database: string): string;
  /** The empty server, as the login that makes scratch databases there. */
  verifyTarget: string;
  /** Makes a database on the empty server. */
  createTarget(database: string): Promise<string>;
  /** Runs a script of deploy/backup. */
  script(name: string, args: string[], env: Record<string, string>): Promise<Outcome>;
  /** A backup of the service's database, which must succeed; answers the file. */
  backUp(env?: Record<string, string>): Promise<string>;
  /** The settings with which a backup of `backUp` can be read. */
  key: Record<string, string>;
  /** Everything that the watched programs were called with. */
  calls(): Promise<string>;
  password: string;
  stop(): Promise<void>;
}

export async function startBackupWorld(): Promise<BackupWorld> {
  const binaries = installed?.binaries ?? '';
  const folder = await mkdtemp(join(tmpdir(), 'mps-backup-'));
  const programs = { postgres: `${binaries}/postgres`, initdb: `${binaries}/initdb` };
  const [ofSource, ofTarget] = [await openGuardedFolder(), await openGuardedFolder()];
  const sourceUrl = await startPostgresServer(ofSource.runFolder, programs);
  const targetUrl = await startPostgresServer(ofTarget.runFolder, programs);
  await createLogins(sourceUrl);
  await createLogins(targetUrl);
  const owner = { name: 'mps_owner', password: encodeURIComponent(PASSWORD) };
  const verifier = { ...owner, name: 'mps_verify' };
  const create = (url: string, database: string) =>
    onServer(url, (client) => client.query(`CREATE DATABASE ${database} OWNER mps_owner TEMPLATE template0`));
  await create(sourceUrl, 'service');

  const calls = join(folder, 'calls');
  const path = await watchPrograms(join(folder, 'programs'), calls, binaries);
  const { identity, recipient } = makeKey(folder, 'key');
  const backups = join(folder, 'backups');
  const script = (name: string, args: string[], env: Record<string, string>) =>
    runScript(join(repositoryRoot, 'deploy', 'backup', name), args, { PATH: path, MPS_BACKUP_DIR: backups, ...env });
  const source = (database = 'service') => addressOf(sourceUrl, database, owner);
  return {
    folder,
    source,
    target: (database) => addressOf(targetUrl, database, owner),
    verifyTarget: addressOf(targetUrl, 'postgres', verifier),
    createTarget: async (database) => {
      await create(targetUrl, database);
      return addressOf(targetUrl, database, owner);
    },
    script,
    backUp: async (env = {}) => {
      const settings = { DATABASE_URL: source(), MPS_BACKUP_AGE_RECIPIENT: recipient, ...env };
      const { code, stdout, stderr } = await script('backup.sh', [], settings);
      if (code !== 0) throw new Error(`The backup failed:\n${stderr}`);
      return stdout.trim();
    },
    key: { MPS_BACKUP_AGE_IDENTITY: identity },
    calls: () => readFile(calls, 'utf8'),
    password: PASSWORD,
    stop: async () => {
      await ofSource.end();
      await ofTarget.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A key pair of age; the public half is what a backup needs. */
export function makeKey(folder: string, name: string): { identity: string; recipient: string } {
  const identity = join(folder, name);
  spawnSync('age-keygen', ['-o', identity]);
  return { identity, recipient: spawnSync('age-keygen', ['-y', identity], { encoding: 'utf8' }).stdout.trim() };
}

/** As the documents make them: the owner of the service's database, and the login that verifies backups. */
async function createLogins(url: string): Promise<void> {
  await onServer(url, async (client) => {
    const password = client.escapeLiteral(PASSWORD);
    await client.query(`CREATE ROLE mps_owner LOGIN CREATEROLE PASSWORD ${password}`);
    await client.query(`CREATE ROLE mps_verify LOGIN CREATEDB CREATEROLE PASSWORD ${password}`);
  });
}

function addressOf(url: string, database: string, login: { name: string; password: string }): string {
  const address = new URL(withDatabase(url, database));
  return `postgres://${login.name}:${login.password}@${address.host}/${database}`;
}

/** Each program stands behind a script of its name that notes its arguments. */
async function watchPrograms(folder: string, calls: string, binaries: string): Promise<string> {
  await mkdir(folder);
  await writeFile(calls, '');
  for (const program of WATCHED) {
    const packaged = `${binaries}/${program}`;
    const target = existsSync(packaged) ? packaged : spawnSync('sh', ['-c', `command -v ${program}`]).stdout;
    const text = `#!/bin/sh\necho "${program} $*" >>'${calls}'\nexec ${String(target).trim()} "$@"\n`;
    await writeFile(join(folder, program), text, { mode: 0o755 });
  }
  return `${folder}:${process.env.PATH}`;
}

async function runScript(file: string, args: string[], env: Record<string, string>): Promise<Outcome> {
  const child = spawn(file, args, { env: bareEnvironment(env), stdio: ['ignore', 'pipe', 'pipe'] });
  const outcome: Outcome = { code: null, stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    outcome.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    outcome.stderr += chunk;
  });
  [outcome.code] = await once(child, 'close');
  return outcome;
}

/** The service with its demo data, and a till that never rests. */
export async function startService(url: string): Promise<Service> {
  const api = await startApiProcess({ DATABASE_URL: url, MIGRATE_ON_START: 'true', DEMO_DATA: 'true' });
  const shop = { role: 'merchant', identifier: 'SHOP001', password: 'demo-merchant-2026' };
  return { api, till: await openTill(api.url, shop) };
}

export interface Service {
  api: ApiProcess;
  till: Till;
}

export interface Till {
  /** The demo member tops up, shows a code and pays; answers the payment's number. */
  sell(amount: number): Promise<string>;
}

export async function openTill(url: string, merchantLogin: Record<string, string>): Promise<Till> {
  const call = async (token: string | null, method: string, path: string, body?: unknown) => {
    const headers = { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) };
    const answer = await fetch(`${url}${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
    const result = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(result)}`);
    return result;
  };
  const login = async (body: unknown): Promise<string> => (await call(null, 'POST', '/auth/login', body)).token;
  const member = await login({ role: 'member', identifier: '13800138000', password: 'demo-member-2026' });
  const shop = await login(merchantLogin);
  const { cards } = await call(member, 'GET', '/member/cards');
  const card_id = cards.find((card: { card_type: string }) => card.card_type === 'standard').id;
  return {
    sell: async (amount) => {
      await call(member, 'POST', '/member/recharge', { card_id, amount, payment_method: 'wechat' });
      const { qr_plain } = await call(member, 'POST', '/member/qr/generate', { card_id });
      const paid = await call(shop, 'POST', '/merchant/charge', { qr_plain, amount });
      return paid.transaction.tx_no;
    },
  };
}
