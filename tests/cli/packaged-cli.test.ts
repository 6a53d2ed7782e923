/** What `npm pack` makes of the command line, installed where nothing of the workspace is. */
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bareEnvironment, repositoryRoot } from '../support/start-process.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';
import { cliEntry, runProcess } from './run-cli.js';

let server: TestServer;
let folder: string;

const npm = (args: string[], cwd: string) =>
  runProcess('npm', args, bareEnvironment({ npm_config_update_notifier: 'false' }), '', cwd);

beforeAll(async () => {
  server = await startTestServer();
  folder = await realpath(await mkdtemp(join(tmpdir(), 'mps-packaged-')));
  const packed = await npm(['pack', '--pack-destination', folder], join(repositoryRoot, 'client', 'cli'));
  expect(packed.code, packed.stderr).toBe(0);
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'somewhere', private: true }));
  const installed = await npm(
    ['install', '--prefer-offline', '--no-audit', '--no-fund', './mps-cli-0.1.0.tgz'],
    folder,
  );
  expect(installed.code, installed.stderr).toBe(0);
}, 120_000);
afterAll(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

test('runs by npx', async () => {
  const env = bareEnvironment({
    XDG_CONFIG_HOME: folder,
    MPS_URL: server.url,
    MPS_KEYCHAIN: 'off',
    LANG: 'en_US.UTF-8',
  });
  const health = await runProcess('npx', ['mps', 'health', '--json'], env, '', folder);
  expect(JSON.parse(health.stdout)).toMatchObject({ status: 'healthy' });
});

const REPEATS = 5;
const median = (values: number[]) => [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)];

async function millisecondsOf(args: string[], env: Record<string, string>): Promise<number> {
  const started = performance.now();
  await runProcess(process.execPath, args, env);
  return performance.now() - started;
}

test('starts fast, as medians beside `node -e 0`', async () => {
  const member = await server.fixtures.createMember();
  const MPS_TOKEN = await server.login.member(member);
  const env = bareEnvironment({ XDG_CONFIG_HOME: folder, MPS_URL: server.url, MPS_TOKEN });
  const times: Record<string, number[]> = { node: [], version: [], list: [] };
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    times.node.push(await millisecondsOf(['-e', '0'], env));
    times.version.push(await millisecondsOf([cliEntry, '--version'], env));
    times.list.push(await millisecondsOf([cliEntry, 'card', 'list'], env));
  }
  const [node = 0, version = 0, list = 0] = [times.node, times.version, times.list].map(median);
  const shown = `node -e 0: ${node.toFixed(0)} ms, mps --version: ${version.toFixed(0)} ms, mps card list: ${list.toFixed(0)} ms`;
  process.stderr.write(`${shown}\n`);
  // What is ours, beside what Node itself takes: a busy machine slows both.
  expect(version - node, shown).toBeLessThan(150);
  expect(list / node, shown).toBeLessThan(12);
});
