import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ApiProcess, startApiProcess } from '../support/api-process.js';
import { commandOf, endProcess, freePort } from '../support/databases/processes.js';
import { NO_TASKS } from '../support/no-tasks.js';
import { bareEnvironment, repositoryRoot } from '../support/start-process.js';

const has = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
const missing = ['bash', 'curl', 'flock'].filter((program) => !has(program));
if (missing.length > 0) console.info(`skipped: recover.test.ts needs ${missing.join(', ')}`);

let folder = '';
let port = 0;
let api: ApiProcess | null = null;
let restarted: number | null = null;
let webhook: Server;
/** What people were told. */
let told: string[] = [];
let serial = 0;

beforeAll(async () => {
  if (missing.length > 0) return;
  folder = await mkdtemp(join(tmpdir(), 'mps-recover-'));
  webhook = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    told.push(JSON.parse(body).text);
    response.end('ok');
  });
  await new Promise<void>((resolve) => webhook.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(webhook.address() as AddressInfo).port}/services/T0/secret`;
  await writeFile(join(folder, 'webhook'), `${address}\n`, { mode: 0o600 });
  port = await freePort();
  // The first start makes the database; the tests are about later ones.
  await startApi();
  await api?.stop();
}, 120_000);
beforeEach(() => {
  told = [];
  serial += 1;
});
afterEach(async () => {
  if (restarted !== null) await endProcess(restarted, 'main.ts', 'SIGKILL');
  restarted = null;
  await api?.stop('SIGKILL');
  api = null;
});
afterAll(async () => {
  webhook?.close();
  if (folder !== '') await rm(folder, { recursive: true, force: true });
});

const settings = () => ({
  API_PORT: String(port),
  MPS_DATA_DIR: join(folder, 'data'),
  JWT_SECRET: 'the-tests-secret-of-more-than-32-bytes',
  SCHEDULE: NO_TASKS,
});

/** Starts the API anew as a service manager would: in the background, with its process number written down. */
function restartCommand(): string {
  const main = join(repositoryRoot, 'server', 'src', 'main.ts');
  const variables = Object.entries({ ...settings(), DEMO_DATA: 'false' }).map(([name, value]) => `${name}='${value}'`);
  const command = `'${process.execPath}' --conditions=@mps/source --import tsx '${main}'`;
  // The list ends before the last command: what goes to the background is that command itself.
  return `cd '${repositoryRoot}'; ${variables.join(' ')} setsid ${command} >/dev/null 2>&1 & echo $! >'${folder}/pid'`;
}

async function recover(env: Record<string, string> = {}) {
  const child = spawn(join(repositoryRoot, 'deploy', 'recover.sh'), {
    env: bareEnvironment({
      MPS_RECOVER_URLS: `http://127.0.0.1:${port}`,
      MPS_RECOVER_RESTART: `echo "$MPS_INSTANCE_NUMBER" >>'${folder}/restarts-${serial}'`,
      MPS_RECOVER_TRIES: '2',
      MPS_RECOVER_WAIT_SECONDS: '3',
      MPS_RECOVER_STATE_DIR: join(folder, `state-${serial}`),
      MPS_NOTIFY_WEBHOOK_FILE: join(folder, 'webhook'),
      ...env,
    }),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const [code] = await once(child, 'exit');
  return { code, stderr };
}

const restarts = () => readFile(join(folder, `restarts-${serial}`), 'utf8').catch(() => '');
const startApi = async () => {
  api = await startApiProcess(settings());
};

describe.skipIf(missing.length > 0)('the recovery', { timeout: 90_000 }, () => {
  it('leaves a healthy instance alone and tells nobody', async () => {
    await startApi();
    expect(await recover()).toEqual({ code: 0, stderr: '' });
    expect(told).toEqual([]);
    expect(await restarts()).toBe('');
  });

  it('restarts an instance that was killed, and tells it once', async () => {
    await startApi();
    await api?.stop('SIGKILL');
    api = null;
    const { code } = await recover({ MPS_RECOVER_RESTART: restartCommand(), MPS_RECOVER_WAIT_SECONDS: '50' });
    restarted = Number(await readFile(join(folder, 'pid'), 'utf8'));
    expect(commandOf(restarted)).toContain('main.ts');
    expect(code).toBe(0);
    expect(told).toEqual([
      expect.stringMatching(
        /^MPS: http:\/\/127\.0\.0\.1:\d+ did not answer, was restarted and is healthy after \d+ s\.$/,
      ),
    ]);
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
    expect((await recover()).code).toBe(0);
    expect(told).toHaveLength(1);
  });

  it('fails while the instance stays down, tells it once and does not restart it every time', async () => {
    expect((await recover()).code).toBe(1);
    expect((await recover()).code).toBe(1);
    expect(told).toEqual([expect.stringContaining('was restarted and is still not healthy. It needs a person.')]);
    expect(await restarts()).toBe('1\n');
    await startApi();
    expect((await recover()).code).toBe(0);
    expect(told).toHaveLength(2);
    expect(told[1]).toMatch(/is healthy again\.$/);
  });

  it('restarts the one of two instances that is down', async () => {
    await startApi();
    const urls = `http://127.0.0.1:${port} http://127.0.0.1:${await freePort()}`;
    expect((await recover({ MPS_RECOVER_URLS: urls })).code).toBe(1);
    expect(await restarts()).toBe('2\n');
  });

  it('does not restart what answers that it is unhealthy, but tells it', async () => {
    const unhealthy = createServer((_request, response) => response.writeHead(503).end('{}'));
    await new Promise<void>((resolve) => unhealthy.listen(port, '127.0.0.1', resolve));
    try {
      expect((await recover()).code).toBe(1);
      expect(told).toEqual([expect.stringContaining('answered 503 at /health. It needs a person.')]);
      expect(await restarts()).toBe('');
      expect((await recover({ MPS_RECOVER_UNHEALTHY: 'true' })).code).toBe(1);
      expect(await restarts()).toBe('1\n');
    } finally {
      unhealthy.closeAllConnections();
      await new Promise((resolve) => unhealthy.close(resolve));
    }
  });

  it('goes on when nobody can be notified, and shows nothing of the webhook', async () => {
    await writeFile(join(folder, 'wrong'), `http://127.0.0.1:${await freePort()}/services/T0/hidden`);
    const { code, stderr } = await recover({ MPS_NOTIFY_WEBHOOK_FILE: join(folder, 'wrong') });
    expect(code).toBe(1);
    expect(stderr).toContain('nobody could be notified');
    expect(stderr).not.toContain('hidden');
  });
});
