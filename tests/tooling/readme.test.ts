/** What the README shows must work as it stands there. */
import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  bareEnvironment,
  repositoryRoot,
  type ServerProcess,
  startServerProcess,
  temporaryFolder,
} from '../support/start-process.js';

const run = promisify(execFile);
let readme: string;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: ServerProcess;

beforeAll(async () => {
  readme = await readFile(join(repositoryRoot, 'README.md'), 'utf8');
  folder = await temporaryFolder();
  server = await startServerProcess({ MPS_DATA_DIR: folder.path });
});
afterAll(async () => {
  await server?.stop();
  await folder.remove();
});

/** The code block that follows a marker. */
function sample(name: string): string {
  const text = readme.split(`<!-- sample: ${name} -->`)[1] ?? '';
  const block = /```\w+\n([\s\S]*?)```/.exec(text)?.[1];
  if (block === undefined) throw new Error(`README.md has lost its sample ${name}`);
  return block;
}

test('the payment by curl', async () => {
  const { stdout, stderr } = await run('bash', ['-c', sample('curl')], { env: bareEnvironment({ API: server.url }) });
  expect(stderr).toBe('');
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const [created, recharged, first, second, refunded, settled] = answers;
  expect(answers).toHaveLength(6);
  expect(created).toMatchObject({ success: true, default_card: { card_type: 'standard', status: 'active' } });
  expect(recharged).toMatchObject({ success: true, transaction: { amount: 2000 }, balance_after: 2000 });
  expect(first.transaction).toMatchObject({ raw_amount: 1299.5, final_amount: 1299.5, points_earned: 1299 });
  expect(second.transaction).toMatchObject({ raw_amount: 10.01, discount: 0.95, final_amount: 9.51 });
  expect(refunded).toMatchObject({ success: true, refund: { refunded_amount: 300 }, remaining_refundable: 999.5 });
  expect(settled).toMatchObject({ success: true, settlement: { mode: 'realtime', status: 'pending' } });
});

test('the payment by the typed client', async () => {
  // Packages are found from the folder that a file stands in: this one sees what the tests depend on.
  const cache = join(repositoryRoot, 'tests', 'node_modules', '.cache');
  const file = join(cache, `readme-sample-${process.pid}.mts`);
  await mkdir(cache, { recursive: true });
  await writeFile(file, sample('client'));
  const tsx = join(repositoryRoot, 'node_modules', 'tsx', 'dist', 'loader.mjs');
  const args = ['--conditions=@mps/source', '--import', `file://${tsx}`, file];
  const { stdout } = await run(process.execPath, args, { env: bareEnvironment({ API: server.url }) });
  await rm(file);
  expect(stdout).toMatch(/^paid \d+(\.\d+)? by PAY\d{10}\nrefused: QR_EXPIRED_OR_INVALID, .+\n$/);
});

test('the paths that it points to exist', async () => {
  const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)]
    .map(([, path]) => path ?? '')
    .filter((path) => !path.includes(':'));
  expect(links.length).toBeGreaterThan(5);
  for (const link of links) await expect(run('ls', ['-d', join(repositoryRoot, link)])).resolves.toBeDefined();
});
