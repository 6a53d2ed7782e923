/** The folder that the image holds, made by the Dockerfile's own instructions, and run as a container would run it. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PASSWORD } from '../support/fixtures.js';
import { type OwnPostgres, startOwnPostgres } from '../support/own-postgres.js';
import { restCaller } from '../support/rest.js';
import { bareEnvironment, repositoryRoot } from '../support/start-process.js';
import { until } from '../support/until.js';
import { stageOf, textsOf } from './support/dockerfile.js';

/**
 * What we add to the base image, which itself has about 165 MB unpacked (60 MB of them travel): together they stay
 * under 250 MB.
 */
const LARGEST_BYTES = 80_000_000;
const BUILD_TIMEOUT_MS = 240_000;
/** The steps take the registry's packages from the store that the installation has filled. */
const PNPM = `npx -y ${/pnpm@\S+/.exec(textsOf(stageOf('manifests'), 'RUN')[0] ?? '')?.[0]}`;

/** Node's own lock on everything but reading, and writing below /tmp: what a read-only file system does. */
const READ_ONLY = [
  '--experimental-permission',
  '--allow-fs-read=*',
  '--allow-fs-write=/tmp/mps-writable',
  '--allow-addons',
];

const filesUnder = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

function copy(root: string, text: string, to: string): void {
  const [target = '', ...sources] = text.split(' ').reverse();
  for (const source of sources) {
    const isFolder = target.endsWith('/');
    cpSync(join(root, source), isFolder ? join(to, target, source.split('/').at(-1) ?? '') : join(to, target), {
      recursive: true,
    });
  }
}

describe('the image', { timeout: 60_000 }, () => {
  let folder: string;
  let server: string;
  let postgres: OwnPostgres;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mps-image-'));
    chmodSync(folder, 0o755);
    const source = join(folder, 'source');
    for (const text of textsOf(stageOf('manifests'), 'COPY')) copy(repositoryRoot, text, source);
    server = join(folder, 'app', 'server');
    mkdirSync(dirname(server), { recursive: true });
    for (const text of textsOf(stageOf('production'), 'RUN')) {
      const command = text.replaceAll(/\bpnpm /g, `${PNPM} `).replaceAll('/out', server);
      execFileSync('sh', ['-c', command], { cwd: source, env: bareEnvironment({ CI: 'true' }), stdio: 'pipe' });
    }
    const compiler = join(repositoryRoot, 'node_modules', 'typescript', 'bin', 'tsc');
    execFileSync(process.execPath, [compiler, '-b', 'shared', 'server'], { cwd: repositoryRoot, stdio: 'pipe' });
    for (const text of textsOf(stageOf(null), 'COPY')) {
      const [, from, what = ''] = /^(?:--from=(\S+) )?(.*)$/.exec(text) ?? [];
      const isBuilt = existsSync(join(repositoryRoot, what.split(' ')[0]?.replace('/source/', '') ?? ''));
      if (from !== 'production' && isBuilt) copy(repositoryRoot, what.replace('/source/', ''), server);
    }
    postgres = await startOwnPostgres();
  }, BUILD_TIMEOUT_MS);
  afterAll(async () => {
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A process of the folder as production has it, with the settings given. */
  function run(args: string[], env: Record<string, string> = {}) {
    const settings = {
      NODE_ENV: 'production',
      API_PORT: '0',
      DATABASE_URL: postgres.apiUrl,
      JWT_SECRET: Buffer.from(crypto.getRandomValues(new Uint8Array(48))).toString('base64'),
      ...env,
    };
    const child = spawn(process.execPath, [...READ_ONLY, 'dist/main.js', ...args], {
      cwd: server,
      env: bareEnvironment(settings),
      // As root the system itself refuses nothing; another user may not write here.
      ...(process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const ended = once(child, 'close').then(([code]) => code as number | null);
    return { child, ended, output: () => output };
  }

  test('is small enough, and holds nothing that installs, compiles or tests', () => {
    const files = filesUnder(join(folder, 'app'));
    const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
    console.info(`the image adds ${(bytes / 1e6).toFixed(1)} MB in ${files.length} files`);
    expect(bytes).toBeLessThan(LARGEST_BYTES);
    const packages = readdirSync(join(server, 'node_modules'));
    for (const name of ['typescript', 'vitest', 'tsx', '@biomejs', '@types']) expect(packages).not.toContain(name);
    expect(readdirSync(server).sort()).toEqual(['dist', 'node_modules', 'package.json', 'supabase']);
    expect(
      files.filter((file) => /\.env|\.test\.|\.pem$/.test(file.slice(server.length)) && !file.includes('node_modules')),
    ).toEqual([]);
  });

  test('knows the migrations', async () => {
    const { ended, output } = run(['migrate', '--status'], { DATABASE_URL: postgres.adminUrl });
    expect(await ended, output()).toBe(0);
    expect(output()).toMatch(/applied/i);
    expect(output()).not.toMatch(/pending/i);
  });

  test('serves from a file system that it cannot write to, and stops on a signal', async () => {
    const before = filesUnder(join(folder, 'app')).length;
    const { child, ended, output } = run(['start']);
    await until(() => /^Started in /m.test(output()) || child.exitCode !== null, 30_000);
    const url = /listens on (http:\S+)/.exec(output())?.[1];
    expect(url, output()).toBeDefined();
    const call = restCaller(url ?? '', null);
    const health = await call('GET', '/health');
    expect([health.status, health.body.status]).toEqual([200, 'healthy']);
    expect((await call('GET', '/docs/')).status).toBe(200);
    // Argon2 is native code, and has to be the one of this system.
    const merchant = await postgres.fixtures.createMerchant();
    const body = { role: 'merchant', identifier: merchant.code, password: PASSWORD };
    expect((await call('POST', '/auth/login', { body })).status).toBe(200);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(output()).not.toMatch(/ERR_ACCESS_DENIED|EACCES|EROFS/);
    expect(filesUnder(join(folder, 'app')).length).toBe(before);
  });

  test('refuses to start without its secret, by one line', async () => {
    const { ended, output } = run(['start'], { JWT_SECRET: '' });
    expect(await ended).toBe(1);
    expect(output()).toMatch(/^JWT_SECRET is missing/m);
  });
});
