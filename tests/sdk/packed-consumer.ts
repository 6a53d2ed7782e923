/** An empty project that has only the packed client, as `npm install @mps/client` leaves it. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));

/** Makes the project in a new folder, which the caller deletes. */
export async function createConsumer(): Promise<string> {
  const consumer = await realpath(await mkdtemp(join(tmpdir(), 'mps-consumer-')));
  // Put together elsewhere: `npm pack` in place changes package.json for a moment, which other tests read.
  const prepare = join(root, 'scripts/prepare-package.mjs');
  await run(process.execPath, [prepare, '--to', join(consumer, 'packed')], { cwd: join(root, 'client/sdk') });
  await run('npm', ['pack', './packed'], { cwd: consumer });
  await writeFile(join(consumer, 'package.json'), JSON.stringify({ name: 'consumer', type: 'module' }));
  const packages = ['./mps-client-0.1.0.tgz', `@types/node@${await versionOf('@types/node')}`];
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', ...packages], { cwd: consumer });
  return consumer;
}

/** The version that the workspace works with. */
async function versionOf(name: string): Promise<string> {
  return JSON.parse(await readFile(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;
}
