import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApiProcess } from '../support/api-process.js';
import { bareEnvironment, repositoryRoot } from '../support/start-process.js';
import { makeKey, type Outcome, openTill } from './backup-world.js';

const has = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
const missing = ['age', 'age-keygen', 'gpg', 'flock'].filter((program) => !has(program));
if (missing.length > 0) console.info(`skipped: backup-files.test.ts needs ${missing.join(', ')}`);

const SHOP = { role: 'merchant', identifier: 'SHOP001', password: 'demo-merchant-2026' };
const server = `${process.execPath} --conditions=@mps/source --import tsx server/src/main.ts`;
let folder = '';
/** A backup that was tried beside the running server. */
let whileItWorks: Outcome;
let key = { identity: '', recipient: '' };

beforeAll(async () => {
  if (missing.length > 0) return;
  folder = await mkdtemp(join(tmpdir(), 'mps-embedded-'));
  key = makeKey(folder, 'key');
  // Making the database may take longer than a start is given.
  const env = bareEnvironment({ MPS_DATA_DIR: dataDir('first') });
  spawnSync('sh', ['-c', `${server} seed`], { cwd: repositoryRoot, env });
  const api = await startApiProcess({ MPS_DATA_DIR: dataDir('first') });
  await (await openTill(api.url, SHOP)).sell(7);
  whileItWorks = await backUp('none');
  await api.stop();
}, 120_000);
afterAll(() => (folder === '' ? undefined : rm(folder, { recursive: true, force: true })));

const dataDir = (name: string) => join(folder, name);

async function script(name: string, args: string[], env: Record<string, string> = {}): Promise<Outcome> {
  const child: ChildProcess = spawn(join(repositoryRoot, 'deploy', 'backup', name), args, {
    cwd: repositoryRoot,
    env: bareEnvironment({ DATABASE_MODE: 'embedded', MPS_SERVER: server, MPS_DATA_DIR: dataDir('first'), ...env }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const outcome: Outcome = { code: null, stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk) => {
    outcome.stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    outcome.stderr += chunk;
  });
  [outcome.code] = await once(child, 'close');
  return outcome;
}

const backUp = (to: string, env: Record<string, string> = {}) =>
  script('backup.sh', [], { MPS_BACKUP_DIR: join(folder, to), MPS_BACKUP_AGE_RECIPIENT: key.recipient, ...env });
const filesIn = async (name: string) => (await readdir(join(folder, name))).filter((each) => each !== '.lock').sort();

describe.skipIf(missing.length > 0)('a backup of the embedded database', { timeout: 60_000 }, () => {
  let file = '';

  it('is restored into a new folder, where the service works on', async () => {
    const made = await backUp('backups');
    expect(made.stderr).toMatch(/backed up \d+ bytes/);
    file = made.stdout.trim();
    const env = { MPS_BACKUP_AGE_IDENTITY: key.identity, MPS_DATA_DIR: dataDir('second') };
    expect((await script('restore.sh', [file], env)).stderr).toContain('the ledger and the audit log are sound');
    const api = await startApiProcess({ MPS_DATA_DIR: dataDir('second') });
    try {
      expect(await (await openTill(api.url, SHOP)).sell(8)).toMatch(/^PAY/);
    } finally {
      await api.stop();
    }
  });

  it('is not restored over another database', async () => {
    const env = { MPS_BACKUP_AGE_IDENTITY: key.identity, MPS_DATA_DIR: dataDir('second') };
    expect(await script('restore.sh', [file], env)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('holds a database already'),
    });
  });

  it('is not made while the server works, and nothing half is left', async () => {
    expect(whileItWorks.code).toBe(1);
    expect(whileItWorks.stderr).toContain('is in use by process');
    expect(await filesIn('none')).toEqual([]);
  });

  it('is not made of a folder without a database', async () => {
    const made = await backUp('none', { MPS_DATA_DIR: dataDir('empty') });
    expect(made).toMatchObject({ code: 1, stderr: expect.stringContaining('holds no database') });
  });

  it('leaves no database behind when it is damaged', async () => {
    const archive = join(folder, 'plain.tar.gz');
    const run = (args: string[], dir: string) =>
      spawnSync('sh', ['-c', `${server} ${args.join(' ')}`], {
        cwd: repositoryRoot,
        env: bareEnvironment({ MPS_DATA_DIR: dataDir(dir) }),
        encoding: 'utf8',
      });
    expect(run(['backup', '--to', archive], 'first').status).toBe(0);
    expect(run(['backup', '--to', archive], 'first').status).toBe(1);
    await truncate(archive, Math.floor((await readFile(archive)).length / 2));
    expect(run(['restore', '--from', archive], 'third').status).toBe(1);
    expect(existsSync(dataDir('third'))).toBe(false);
  });
});

describe.skipIf(missing.length > 0)('the files of backups', { timeout: 60_000 }, () => {
  it('are deleted when they are old, after a success alone', async () => {
    const old = join(folder, 'kept', 'mps-postgres-20200101T000000Z.age');
    const foreign = join(folder, 'kept', 'notes.txt');
    await mkdir(join(folder, 'kept'));
    for (const path of [old, `${old}.sha256`, foreign]) {
      await writeFile(path, 'old');
      await utimes(path, new Date('2020-01-01'), new Date('2020-01-01'));
    }
    expect((await backUp('kept', { MPS_SERVER: 'false' })).code).toBe(1);
    expect(await filesIn('kept')).toHaveLength(3);
    const made = await backUp('kept');
    const name = basename(made.stdout.trim());
    expect(await filesIn('kept')).toEqual([name, `${name}.sha256`, 'notes.txt']);
  });

  it('are never written in plain', async () => {
    const made = await backUp('plain', { MPS_BACKUP_AGE_RECIPIENT: '' });
    expect(made.code).toBe(1);
    expect(made.stderr).toContain('a backup is never written in plain');
  });

  it('can be encrypted by gpg', async () => {
    const env = { GNUPGHOME: join(folder, 'gnupg'), MPS_BACKUP_AGE_RECIPIENT: '', MPS_DATA_DIR: dataDir('first') };
    await mkdir(env.GNUPGHOME, { mode: 0o700 });
    const gpg = (...args: string[]) => spawnSync('gpg', ['--batch', ...args], { env: bareEnvironment(env) });
    gpg('--passphrase', '', '--quick-generate-key', 'backup@mps.example', 'rsa2048', 'encrypt', 'never');
    try {
      const made = await backUp('gpg', { ...env, MPS_BACKUP_GPG_RECIPIENT: 'backup@mps.example' });
      expect(made.stdout).toMatch(/\.gpg\n$/);
      const restored = await script('restore.sh', [made.stdout.trim()], { ...env, MPS_DATA_DIR: dataDir('of-gpg') });
      expect(restored).toMatchObject({ code: 0 });
    } finally {
      spawnSync('gpgconf', ['--kill', 'all'], { env: bareEnvironment(env) });
    }
  });
});

describe('the scripts', () => {
  it.skipIf(!has('shellcheck'))('have nothing that shellcheck knows better', () => {
    const list = [
      'deploy/recover.sh',
      'deploy/mps-server',
      ...['backup', 'restore', 'verify-backup'].map((n) => `deploy/backup/${n}.sh`),
    ];
    const { stdout, status } = spawnSync('shellcheck', ['-x', ...list], { cwd: repositoryRoot, encoding: 'utf8' });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });
});
