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
  // Put together elsewhere: `npm pack` in place changes package.json for a moment, which other tests read.
  const prepare = join(repositoryRoot, 'scripts', 'prepare-package.mjs');
  const cwd = join(repositoryRoot, 'client', 'cli');
  const prepared = await runProcess(
    process.execPath,
    [prepare, '--to', join(folder, 'packed')],
    bareEnvironment(),
    '',
    cwd,
  );
  expect(prepared.code, prepared.stderr).toBe(0);
  const packed = await npm(['pack', './packed'], folder);
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
const median = (values: number[]) =>
  [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;

/** Says at its end how long a process has computed: a busy machine makes it wait, not compute. */
const TELL_CPU = `import { writeSync } from 'node:fs';
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeSync(2, 'computed ' + Math.round((user + system) / 1000) + ' ms');
});`;

interface Times {
  /** Milliseconds on the clock. */
  waited: number[];
  /** Milliseconds of the processor. */
  computed: number[];
}

async function timesOf(args: string[], env: Record<string, string>): Promise<Times> {
  const times: Times = { waited: [], computed: [] };
  const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(TELL_CPU)}`;
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const started = performance.now();
    await runProcess(process.execPath, args, env);
    times.waited.push(performance.now() - started);
    const { stderr } = await runProcess(process.execPath, args, { ...env, NODE_OPTIONS });
    times.computed.push(Number(/computed (\d+) ms/.exec(stderr)?.[1]));
  }
  return times;
}

test('starts fast, as medians beside `node -e 0`', async () => {
  const member = await server.fixtures.createMember();
  const MPS_TOKEN = await server.login.member(member);
  const env = bareEnvironment({ XDG_CONFIG_HOME: folder, MPS_URL: server.url, MPS_TOKEN });
  const commands = {
    'node -e 0': ['-e', '0'],
    'mps --version': [cliEntry, '--version'],
    'mps card list': [cliEntry, 'card', 'list'],
  };
  const shown: string[] = [];
  const computed: number[] = [];
  for (const [name, args] of Object.entries(commands)) {
    const times = await timesOf(args, env);
    computed.push(median(times.computed));
    shown.push(`${name}: ${median(times.waited).toFixed(0)} ms, computing ${median(times.computed)} ms`);
  }
  process.stderr.write(`${shown.join('; ')}\n`);
  const [node = 0, version = 0, list = 0] = computed;
  // On an idle machine these are the limits on the clock: 200 ms, and 400 ms beside the server's own time.
  expect(version, shown.join('; ')).toBeLessThan(200 + node);
  expect(list, shown.join('; ')).toBeLessThan(400 + node);
}, 60_000);
