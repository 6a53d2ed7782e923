/** `WORKERS`: several processes behind one port. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiProcess, failedStart, startApiProcess } from '../support/api-process.js';
import { PASSWORD } from '../support/fixtures.js';
import { type OwnPostgres, startOwnPostgres } from '../support/own-postgres.js';
import { restCaller } from '../support/rest.js';
import { temporaryFolder } from '../support/start-process.js';
import { until } from '../support/until.js';

/** The processes that a process has started and that still run. */
function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((each) => parentOf(each) === pid);
}

function parentOf(pid: number): number | null {
  try {
    // The name in brackets may hold spaces; the parent is the second field after it.
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]);
  } catch {
    return null;
  }
}

test('the embedded database refuses them by one line', async () => {
  const folder = await temporaryFolder();
  const { code, output } = await failedStart({ MPS_DATA_DIR: folder.path, WORKERS: '2' });
  await folder.remove();
  expect(code).toBe(1);
  expect(output).toMatch(/^WORKERS must be 1 with the embedded database.*DATABASE_URL.*\n$/);
});

describe.skipIf(process.platform !== 'linux')('two workers', { timeout: 60_000 }, () => {
  let postgres: OwnPostgres;
  let api: ApiProcess;
  const workers = () => childrenOf(api.child.pid ?? 0);

  beforeAll(async () => {
    postgres = await startOwnPostgres();
    api = await startApiProcess({ DATABASE_URL: postgres.apiUrl, WORKERS: '2' });
  }, 120_000);
  afterAll(async () => {
    await api?.stop('SIGTERM');
    await postgres?.stop();
  });

  test('stand behind one port, and the start says so once', () => {
    expect(workers()).toHaveLength(2);
    expect(api.output().match(/listens on/g)).toHaveLength(1);
    expect(api.output()).toContain('2 workers');
    expect(api.output()).toContain('for each process alone');
  });

  test('one that is killed is replaced, and the others answer meanwhile', async () => {
    const rest = restCaller(api.url, null);
    const [killed = 0] = workers();
    process.kill(killed, 'SIGKILL');
    await until(() => !workers().includes(killed));
    for (let index = 0; index < 10; index += 1) expect((await rest('GET', '/live')).status).toBe(200);
    await until(() => workers().length === 2, 10_000);
    expect(api.log().filter(({ pid }) => pid === killed)).toMatchObject([{ level: 'error', signal: 'SIGKILL' }]);
  });

  test('a login made by one serves at the other, and so does its end within a second', async () => {
    const member = await postgres.fixtures.createMember();
    const rest = restCaller(api.url, null);
    const body = { role: 'member', identifier: member.member_no, password: PASSWORD };
    const { token } = (await rest<{ token: string }>('POST', '/auth/login', { body })).body;
    // A connection of its own each time: the workers take turns.
    const headers = { connection: 'close' };
    const statuses = async () =>
      Promise.all(Array.from({ length: 6 }, async () => (await rest('GET', '/auth/me', { token, headers })).status));
    expect(new Set(await statuses())).toEqual(new Set([200]));
    await rest('POST', '/auth/logout', { token });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(new Set(await statuses())).toEqual(new Set([401]));
  });

  test('a port in use stops the start by one line, not one for each worker', async () => {
    const { code, output } = await failedStart({
      DATABASE_URL: postgres.apiUrl,
      WORKERS: '2',
      API_PORT: new URL(api.url).port,
    });
    expect(code).toBe(1);
    expect(output).toMatch(/^Port \d+ is in use\. .*\n$/);
  });

  test('a stop under load lets the accepted requests end, and the code is 0', async () => {
    const member = await postgres.fixtures.createMember();
    const rest = restCaller(api.url, null);
    const body = { role: 'member', identifier: member.member_no, password: PASSWORD };
    const { token } = (await rest<{ token: string }>('POST', '/auth/login', { body })).body;
    let isStopped = false;
    const statuses: number[] = [];
    const clients = Array.from({ length: 8 }, async () => {
      while (!isStopped) {
        try {
          statuses.push((await rest('GET', '/member/cards', { token })).status);
        } catch {
          // Refused, or on a connection that has just ended: nothing was accepted.
          return;
        }
      }
    });
    await until(() => statuses.length > 50);
    const startedAt = performance.now();
    expect(await api.stop()).toBe(0);
    isStopped = true;
    await Promise.all(clients);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(workers()).toEqual([]);
  });
});
