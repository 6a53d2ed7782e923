import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../support/until.js';

const main = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));
const START_TIMEOUT_MS = 60_000;

let folder = '';
const children: ChildProcess[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mps-start-'));
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

interface Run {
  child: ChildProcess;
  output: () => string;
  ended: Promise<number | null>;
}

/** The server's own program, as a person starts it, on the test's folder and a free port. */
function run(args: string[], environment: Record<string, string> = {}, input = ''): Run {
  const child = spawn(process.execPath, ['--conditions=@mps/source', '--import', 'tsx', main, ...args], {
    env: {
      PATH: process.env.PATH,
      MPS_DATA_DIR: join(folder, 'data'),
      API_PORT: '0',
      LOG_LEVEL: 'warn',
      ...environment,
    },
  });
  children.push(child);
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk));
  child.stdin.end(input);
  return { child, output: () => text, ended: once(child, 'close').then(([code]: (number | null)[]) => code ?? null) };
}

/** Waits until the start-up text is out and answers the address in it. */
async function listening({ output, ended }: Run): Promise<string> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  const hasEnded = ended.then(() => true);
  while (!output().includes('Started in')) {
    const isOver = await Promise.race([
      hasEnded,
      new Promise<false>((resolve) => setTimeout(() => resolve(false), 50)),
    ]);
    if (isOver || Date.now() > deadline) throw new Error(`The server did not start:\n${output()}`);
  }
  return /listens on (http:\S+)/.exec(output())?.[1] ?? '';
}

async function login(url: string, role: string, identifier: string, password: string): Promise<number> {
  const body = JSON.stringify({ role, identifier, password });
  const answer = await fetch(`${url}/auth/login`, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/json' },
  });
  return answer.status;
}

describe('the program', { timeout: 3 * START_TIMEOUT_MS }, () => {
  let first: Run;
  let url = '';

  it('starts on nothing at all, says where it listens, and knows the demo logins that it tells of', async () => {
    first = run([]);
    url = await listening(first);
    expect(first.output()).toMatch(/embedded PostgreSQL in .*data\n.*One process, for trying\..*DATABASE_URL/);
    expect(first.output()).toMatch(/Started in \d+\.\d s/);
    expect(first.output()).not.toContain('WARNING');
    const logins = [...first.output().matchAll(/(\S+) \/ (demo-\w+-2026)/g)].map((match) => match.slice(1, 3));
    expect(logins.map(([name]) => name)).toEqual(['admin', 'admin2', 'SHOP001', 'amy', '13800138000']);
    expect(await login(url, 'admin', 'admin2', 'demo-admin-2026')).toBe(200);
    expect(await login(url, 'admin', 'admin', 'demo-admin-2026')).toBe(200);
    expect(await login(url, 'merchant', 'SHOP001', 'demo-merchant-2026')).toBe(200);
    expect(await login(url, 'member', '13800138000', 'demo-member-2026')).toBe(200);
  });

  it('keeps its generated secret for its owner alone', async () => {
    const { mode } = await stat(join(folder, 'data', 'jwt-secret'));
    expect(mode & 0o077).toBe(0);
  });

  it('refuses a second process on the same folder with one line', async () => {
    const second = run([]);
    expect(await second.ended).toBe(1);
    expect(second.output()).toMatch(/^The data folder .* is in use by process \d+\. .*\n$/);
  });

  it('stops in order on SIGTERM: exit code 0, the folder free again', async () => {
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(await readdir(join(folder, 'data'))).toEqual(['database', 'jwt-secret']);
  });

  it('warns where a second person is needed and missing', async () => {
    const env = { MPS_DATA_DIR: join(folder, 'alone'), DEMO_DATA: 'false', REQUIRE_APPROVAL: 'true' };
    const alone = run([], env);
    await listening(alone);
    expect(alone.output()).toMatch(/"operations":\["adjust_points",.*fewer than two active administrators/);
    alone.child.kill('SIGTERM');
    expect(await alone.ended).toBe(0);
  });

  it('makes an administrator from standard input, and no second one of that name', async () => {
    const created = run(['create-admin', '--name', 'grace'], {}, 'a-good-long-password\n');
    expect([await created.ended, created.output()]).toEqual([0, 'Administrator grace can log in now.\n']);
    const again = run(['create-admin', '--name', 'grace'], {}, 'a-good-long-password\n');
    expect(await again.ended).toBe(1);
    expect(again.output()).toContain('NAME_TAKEN');
  });

  it('manages administrators while nobody needs to log in', async () => {
    const said = async (...args: string[]) => {
      const command = run(['administrators', ...args]);
      return [await command.ended, command.output()] as const;
    };
    const [invited, text] = await said('invite', '--name', 'hopper', '--role', 'support');
    expect(invited).toBe(0);
    expect(text).toMatch(/First-login code of hopper, until \S+Z: [0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}\n/);
    expect((await said('role', '--name', 'Hopper', '--role', 'finance'))[0]).toBe(0);
    expect((await said('disable', '--name', 'hopper'))[0]).toBe(0);
    expect((await said('list'))[1]).toContain('hopper\tfinance\tinactive\tno password\tno second factor');
    expect((await said('enable', '--name', 'hopper'))[0]).toBe(0);
    expect((await said('reset-password', '--name', 'hopper'))[1]).toContain('First-login code of hopper');
    expect((await said('reset-second-factor', '--name', 'hopper'))[1]).toBe('hopper had no second factor.\n');
    expect((await said('disable', '--name', 'nobody-of-that-name'))[1]).toContain('No administrator is named');
  }, 120_000);

  it('starts again with what it held, also after it was killed', async () => {
    const killed = run([]);
    expect(await login(await listening(killed), 'admin', 'grace', 'a-good-long-password')).toBe(200);
    killed.child.kill('SIGKILL');
    await killed.ended;
    const next = run([]);
    expect(await login(await listening(next), 'admin', 'grace', 'a-good-long-password')).toBe(200);
    next.child.kill('SIGINT');
    expect(await next.ended).toBe(0);
  });

  it.skipIf(process.platform === 'win32')(
    'begins anew where the first start was killed while it unpacked',
    async () => {
      const databasesIn = async (data: string) =>
        (await readdir(data).catch(() => [])).filter((name) => name.startsWith('database'));
      /** Answers the folder of a start that was killed in time: on a busy machine the look at it may come too late. */
      async function killedEarly(tries: number): Promise<string> {
        const data = join(folder, `killed-early-${tries}`);
        const { child, ended } = run([], { MPS_DATA_DIR: data });
        await until(async () => (await databasesIn(data)).length > 0, START_TIMEOUT_MS);
        child.kill('SIGKILL');
        await ended;
        return tries > 1 && (await databasesIn(data)).includes('database') ? killedEarly(tries - 1) : data;
      }
      const data = await killedEarly(5);
      expect(await databasesIn(data)).toEqual(['database.new']);

      const again = run([], { MPS_DATA_DIR: data });
      expect(await login(await listening(again), 'member', '13800138000', 'demo-member-2026')).toBe(200);
      expect(await databasesIn(data)).toEqual(['database']);
      again.child.kill('SIGTERM');
      expect(await again.ended).toBe(0);
    },
  );

  it('lists the migrations', async () => {
    const status = run(['migrate', '--status']);
    expect(await status.ended).toBe(0);
    expect(status.output()).toMatch(/^(applied +\d{14} \w+\n)+$/);
  });

  it('says that a database is not migrated, and which setting names it', async () => {
    const lost = run(['administrators', 'list'], { MPS_DATA_DIR: join(folder, 'not-migrated') });
    expect(await lost.ended).toBe(1);
    expect(lost.output()).toMatch(/^The database lacks functions of this version: .*DATABASE_URL.*migrate\.\n$/);
  });

  it.each([
    [['dance'], {}, 2, /^Unknown command "dance"/],
    [['migrate', '--now'], {}, 2, /--now/],
    [['create-admin'], {}, 2, /--name/],
    [['administrators', 'invite', '--name', 'x'], {}, 2, /--role owner/],
    [['administrators', 'promote', '--name', 'x'], {}, 2, /Unknown action/],
    [[], { API_PORT: 'eighty' }, 1, /^API_PORT must be .*\n$/],
    [
      ['seed'],
      { NODE_ENV: 'production', JWT_SECRET: randomBytes(32).toString('hex') },
      1,
      /^NODE_ENV=production refuses demo data/,
    ],
  ])('refuses %j with %j', async (args, environment, code, text) => {
    const refused = run(args, environment);
    expect(await refused.ended).toBe(code);
    expect(refused.output()).toMatch(text);
  });
});
