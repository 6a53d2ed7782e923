/** What `npm pack` makes of the client, installed and compiled where nothing of the workspace is. */
import { execFile } from 'node:child_process';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../support/start-test-server.js';
import { createConsumer } from './packed-consumer.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const tsc = join(root, 'node_modules/typescript/bin/tsc');

let server: TestServer;
let consumer: string;

beforeAll(async () => {
  server = await startTestServer();
  consumer = await createConsumer();
  await cp(join(root, 'tests/sdk/sample-consumer.ts'), join(consumer, 'sample.ts'));
  const compilerOptions = {
    target: 'ES2023',
    module: 'NodeNext',
    lib: ['ES2023', 'DOM'],
    types: ['node'],
    strict: true,
    noUncheckedIndexedAccess: true,
  };
  await writeFile(join(consumer, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['sample.ts'] }));
}, 120_000);
afterAll(async () => {
  await server.stop();
  await rm(consumer, { recursive: true, force: true });
});

test('compiles against the declarations alone and runs', async () => {
  expect(await readdir(join(consumer, 'node_modules/@mps'))).toEqual(['client']);

  const compiled = await run(process.execPath, [tsc, '-p', consumer]).catch((error: { stdout: string }) => error);
  // Our declarations are checked too. Those of tRPC's server name a WebSocket package that nobody needs here.
  const complaints = compiled.stdout
    .split('\n')
    .filter((line) => line !== '' && !line.includes('@trpc/server/dist/ws'));
  expect(complaints).toEqual([]);

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

test("tRPC is the program's own: one of it is installed, which the program and the client share", async () => {
  const manifest = JSON.parse(await readFile(join(consumer, 'node_modules/@mps/client/package.json'), 'utf8'));
  expect(manifest.peerDependencies).toEqual({ '@trpc/client': '^11', '@trpc/server': '^11' });
  expect(Object.keys(manifest.dependencies)).toEqual(['superjson']);
});

test('CommonJS reaches it too', async () => {
  const script = "console.log(typeof require('@mps/client').createMpsClient)";
  const { stdout } = await run(process.execPath, ['--input-type=commonjs', '--eval', script], { cwd: consumer });
  expect(stdout.trim()).toBe('function');
});

test('the packed file holds no source, no map and no dependency on the workspace', async () => {
  const folder = join(consumer, 'node_modules/@mps/client');
  const files = (await readdir(folder, { recursive: true })).filter((name) => /\.\w+$/.test(name));
  expect(await readdir(folder)).toContain('LICENSE');
  expect(files.filter((name) => !/(\.js|\.d\.ts|package\.json|README\.md)$/.test(name))).toEqual([]);
  expect(await readFile(join(folder, 'package.json'), 'utf8')).not.toMatch(/workspace:|catalog:/);
  for (const name of files.filter((each) => each.endsWith('.js'))) {
    // Browsers have none of these.
    expect(await readFile(join(folder, name), 'utf8')).not.toMatch(/from 'node:|\bprocess\.|\bBuffer\b|@mps\//);
  }
});
