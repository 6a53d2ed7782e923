import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const tsc = join(root, 'node_modules/typescript/bin/tsc');
const PACKAGES = { client: 'client/sdk', server: 'server', shared: 'shared' };
/** What the packages of the client and of the shared schemas depend on; nothing of the server's. */
const DEPENDENCIES = { 'client/sdk': ['@trpc/client', '@trpc/server', 'superjson'], shared: ['zod'] };

let server: TestServer;
let consumer: string;

beforeAll(async () => {
  server = await startTestServer();
  consumer = await realpath(await mkdtemp(join(tmpdir(), 'mps-consumer-')));
  for (const [name, folder] of Object.entries(PACKAGES)) await installPacked(`@mps/${name}`, folder);
  for (const [folder, names] of Object.entries(DEPENDENCIES)) {
    for (const name of names) await link(name, join(root, folder, 'node_modules', name));
  }
  await link('@types/node', join(root, 'node_modules/@types/node'));
  await cp(join(root, 'tests/sdk/sample-consumer.ts'), join(consumer, 'sample.ts'));
  await writeFile(join(consumer, 'package.json'), JSON.stringify({ name: 'consumer', type: 'module' }));
  const compilerOptions = {
    target: 'ES2023',
    module: 'NodeNext',
    lib: ['ES2023', 'DOM'],
    types: ['node'],
    strict: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
  };
  await writeFile(join(consumer, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['sample.ts'] }));
});
afterAll(async () => {
  await server.stop();
  await rm(consumer, { recursive: true, force: true });
});

/** Only what `files` of a package.json publishes: the compiled code and its declarations. */
async function installPacked(name: string, folder: string): Promise<void> {
  const target = join(consumer, 'node_modules', name);
  await mkdir(target, { recursive: true });
  await cp(join(root, folder, 'package.json'), join(target, 'package.json'));
  await cp(join(root, folder, 'dist'), join(target, 'dist'), { recursive: true });
}

async function link(name: string, source: string): Promise<void> {
  const target = join(consumer, 'node_modules', name);
  await mkdir(dirname(target), { recursive: true });
  await symlink(await realpath(source), target, 'dir');
}

test('compiles against the declarations alone and runs', async () => {
  const sources = await readdir(join(consumer, 'node_modules/@mps/server'));
  expect(sources).not.toContain('src');

  const compiled = await run(process.execPath, [tsc, '-p', consumer]).catch((error: { stdout: string }) => error);
  expect(compiled.stdout).toBe('');

  const { fixtures, login, url } = server;
  const memberToken = await login.member(await fixtures.createMember());
  const cashier = await fixtures.createOperator(await fixtures.createMerchant());
  const { stdout } = await run(process.execPath, [
    join(consumer, 'sample.js'),
    url,
    memberToken,
    await login.operator(cashier),
  ]);
  expect(JSON.parse(stdout)).toEqual({
    tx_no: expect.stringMatching(/^PAY\d{10}$/),
    final_amount: 12.5,
    isTyped: true,
    refusal: { code: 'QR_EXPIRED_OR_INVALID', request_id: expect.any(String) },
  });
});
