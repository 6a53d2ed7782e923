/**
 * What a public generator makes of the document compiles under `strict`, and carries the main flow: an administrator
 * creates a member, who tops up twice with one key and shows a code; a till charges, is refused, and refunds. What
 * `openapi-typescript` makes of it is a part of `@mps/rest`, which `rest-client.test.ts` runs.
 */
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PASSWORD } from '../../support/fixtures.js';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';
import type { Account, FlowResult } from './flow-types.js';

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const run = promisify(execFile);
/** A user's strict project for Node; the generators read from it how imports are written. */
const STRICT = {
  strict: true,
  module: 'nodenext',
  moduleResolution: 'nodenext',
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable'],
  types: [],
  skipLibCheck: true,
  outDir: 'js',
};
/** A generator and a compiler on a busy machine. */
const TIMEOUT_MS = 120_000;

const EXPECTED: FlowResult = {
  replayed: true,
  charged: 30.5,
  refusal: 'QR_EXPIRED_OR_INVALID',
  remaining: 20.5,
  payments: 1,
};

let server: TestServer;
let folder: string;

beforeAll(async () => {
  server = await startTestServer();
  // Under this package, so that what is generated finds the packages it imports.
  await mkdir(join(here, 'node_modules', '.cache'), { recursive: true });
  folder = await mkdtemp(join(here, 'node_modules', '.cache', 'clients-'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: STRICT, include: ['.'] }));
  await writeFile(join(folder, 'openapi.json'), (await server.rest('GET', '/openapi.json')).text);
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Runs the command of a package of this folder, inside the folder given. */
async function command(name: string, bin: string, args: string[], cwd: string): Promise<void> {
  const file = require.resolve(`${name}/package.json`);
  const { bin: bins }: { bin: Record<string, string> } = JSON.parse(await readFile(file, 'utf8'));
  try {
    await run(process.execPath, [join(dirname(file), bins[bin] ?? ''), ...args], { cwd });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${name}: ${stdout}${stderr}`);
  }
}

/** Compiles a flow with what was generated beside it, as a user's strict project would, and runs it. */
async function compileAndRun(name: string): Promise<FlowResult> {
  const cwd = join(folder, name);
  await copyFile(join(here, `${name}.flow.mts`), join(cwd, 'flow.mts'));
  await copyFile(join(here, 'flow-types.ts'), join(cwd, 'flow-types.ts'));
  await copyFile(join(folder, 'tsconfig.json'), join(cwd, 'tsconfig.json'));
  await command('typescript', 'tsc', ['-p', '.'], cwd);
  const flow: { run(url: string, account: Account): Promise<FlowResult> } = await import(
    pathToFileURL(join(cwd, 'js', 'flow.mjs')).href
  );
  const [admin, merchant] = [await server.fixtures.createAdmin(), await server.fixtures.createMerchant()];
  const phone = `09${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;
  return flow.run(server.url, { admin: admin.name, merchant: merchant.code, phone, password: PASSWORD });
}

test('@hey-api/openapi-ts', { timeout: TIMEOUT_MS }, async () => {
  const cwd = join(folder, 'hey-api');
  await mkdir(cwd);
  await copyFile(join(folder, 'tsconfig.json'), join(cwd, 'tsconfig.json'));
  const config = {
    input: '../openapi.json',
    output: { path: 'client', module: { extension: '.js' } },
    plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'],
    logs: { file: false },
  };
  await writeFile(join(cwd, 'openapi-ts.config.mjs'), `export default ${JSON.stringify(config)};`);
  await command('@hey-api/openapi-ts', 'openapi-ts', ['--file', 'openapi-ts.config.mjs'], cwd);
  expect(await compileAndRun('hey-api')).toEqual(EXPECTED);
});
