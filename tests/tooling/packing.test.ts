/** `npm pack` in the folder of a package, which for a moment has another package.json. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repositoryRoot } from '../support/start-process.js';
import { until } from '../support/until.js';

let copy: string;
let folder: string;

beforeAll(async () => {
  // Other tests read the package.json of the repository at the same time.
  copy = await mkdtemp(join(tmpdir(), 'mps-packing-'));
  for (const name of [
    'scripts',
    'shared',
    'server',
    'client/sdk',
    'LICENSE',
    'pnpm-workspace.yaml',
    'tsconfig.base.json',
  ]) {
    await mkdir(join(copy, name, '..'), { recursive: true });
    await cp(join(repositoryRoot, name), join(copy, name), {
      recursive: true,
      verbatimSymlinks: true,
      preserveTimestamps: true,
    });
  }
  await symlink(join(repositoryRoot, 'node_modules'), join(copy, 'node_modules'));
  folder = join(copy, 'client', 'sdk');
}, 60_000);
afterAll(() => rm(copy, { recursive: true, force: true }));

async function stateOfFolder() {
  const names = (await readdir(folder)).filter((name) => !name.endsWith('.tgz') && name !== 'dist').sort();
  return { names, manifest: await readFile(join(folder, 'package.json'), 'utf8') };
}

function startPacking(...args: string[]) {
  const child = spawn('npm', ['pack', ...args], { cwd: folder, stdio: 'ignore' });
  return { child, ended: once(child, 'exit').then(([code]) => code as number | null) };
}

test('leaves the folder as it was, also when it fails or is killed', { timeout: 120_000 }, async () => {
  const before = await stateOfFolder();
  const isRestored = async () => JSON.stringify(await stateOfFolder()) === JSON.stringify(before);

  expect(await startPacking().ended).toBe(0);
  expect(await readdir(folder)).toContain('mps-client-0.1.0.tgz');
  await until(isRestored);

  expect(await startPacking('--pack-destination', '/nonexistent').ended).not.toBe(0);
  await until(isRestored);

  const { child, ended } = startPacking();
  await until(async () => !(await isRestored()), 30_000);
  child.kill('SIGKILL');
  await ended;
  // What npm had started ends its own part first.
  await until(isRestored, 20_000);
});
