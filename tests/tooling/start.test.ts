/** `npm start` as a process: what it says, how long it takes, how it stops. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { restCaller } from '../support/rest.js';
import {
  bareEnvironment,
  repositoryRoot,
  type ServerProcess,
  startServerProcess,
  temporaryFolder,
} from '../support/start-process.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: ServerProcess;

beforeAll(async () => {
  folder = await temporaryFolder();
  server = await startServerProcess({ MPS_DATA_DIR: folder.path });
});
afterAll(async () => {
  await server?.stop();
  await folder.remove();
});

const secondsOf = (output: string) => Number(/Started in ([\d.]+) s/.exec(output)?.[1]);

/** Runs a command of the repository to its end. */
async function runScript(args: string[], env: Record<string, string>): Promise<{ code: number; output: string }> {
  const script = join(repositoryRoot, 'scripts', 'run.mjs');
  const child = spawn(process.execPath, [script, ...args], {
    env: bareEnvironment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const [code] = await once(child, 'close');
  return { code, output };
}

describe('the first start', () => {
  test('says where it listens, on what, who may log in and what to try', () => {
    const output = server.output();
    for (const text of [server.url, 'embedded', 'DATABASE_URL', 'demo-admin-2026', 'SHOP001', 'amy', '13800138000']) {
      expect(output).toContain(text);
    }
    expect(output).toMatch(/^ {2}3\. /m);
  });

  test('serves the demo data, and the ledger holds', async () => {
    const rest = restCaller(server.url);
    const body = { role: 'admin', identifier: 'admin', password: 'demo-admin-2026' };
    const { token } = (await rest<{ token: string }>('POST', '/auth/login', { body })).body;
    const members = await rest('GET', '/admin/members', { token });
    expect(members.body.pagination.total_count).toBeGreaterThan(10);
    const ledger = await rest('GET', '/admin/ledger/verify', { token });
    expect(ledger.body).toMatchObject({ ok: true, violations: [] });
  });
});

test('a second process on the same folder is refused by a clear line', async () => {
  const { code, output } = await runScript(['start'], { MPS_DATA_DIR: folder.path, API_PORT: '0' });
  expect(code).toBe(1);
  expect(output).toContain(folder.path);
  expect(output).not.toMatch(/^\s+at /m);
});

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s ends it with code 0, and the data is there at the next start',
  async (signal) => {
    expect(await server.stop(signal)).toBe(0);
    server = await startServerProcess({ MPS_DATA_DIR: folder.path });
    expect(secondsOf(server.output())).toBeLessThan(10);
  },
);

test('Ctrl-C through npm arrives twice and still stops in order', async () => {
  server.child.kill('SIGINT');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await server.stop('SIGINT')).toBe(0);
  server = await startServerProcess({ MPS_DATA_DIR: folder.path });
});

test('the end of `npm start` is the end of the server, whichever shell stands between', async () => {
  await server.stop();
  const env = bareEnvironment({ MPS_DATA_DIR: folder.path, API_PORT: '0' });
  const npm = spawn('npm', ['start'], { cwd: repositoryRoot, env, stdio: ['ignore', 'pipe', 'ignore'] });
  let output = '';
  for await (const chunk of npm.stdout) {
    output += String(chunk);
    if (/^Started in /m.test(output)) break;
  }
  npm.kill('SIGTERM');
  const health = `${/listens on (http:\S+)/.exec(output)?.[1]}/health`;
  const answers = () =>
    fetch(health).then(
      () => true,
      () => false,
    );
  await expect.poll(answers, { timeout: 15_000 }).toBe(false);
  server = await startServerProcess({ MPS_DATA_DIR: folder.path });
});

test('an unknown command is refused with what is known', async () => {
  const { code, output } = await runScript(['dance'], {});
  expect(code).toBe(2);
  expect(output).toMatch(/Known: start, .*\btest,/);
});

test('an old Node is told which one is needed', async () => {
  const older = "Object.defineProperty(process.versions, 'node', { value: '20.18.3' })";
  const { code, output } = await runScript(['start'], {
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(older)}`,
  });
  expect(code).toBe(1);
  expect(output).toMatch(/^Node 20\.19 or newer is needed; this is Node 20\.18\.3\./);
});

test('a bad setting is refused by one line that names it', async () => {
  const { code, output } = await runScript(['start'], { MPS_DATA_DIR: folder.path, API_PORT: 'eighty' });
  expect(code).toBe(1);
  expect(output.trim().split('\n')).toHaveLength(1);
  expect(output).toContain('API_PORT');
});
