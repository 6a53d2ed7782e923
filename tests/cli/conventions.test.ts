/** What holds for every command: exit codes, where the output goes, languages, wrong input, lost logins. */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeJwt, decodeProtectedHeader, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { PASSWORD } from '../support/fixtures.js';
import { COMMANDS, type Parameter } from './cli-package.js';
import { type CliWorld, createCliWorld } from './cli-world.js';
import { createTestCli } from './run-cli.js';

/** The server's, so that a token of the past can be made here. */
const SECRET = 'the-secret-of-this-file-with-more-than-32-bytes';

// Processes take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let world: CliWorld;

beforeAll(async () => {
  world = await createCliWorld({ JWT_SECRET: SECRET });
});
afterAll(() => world?.stop());

const ESCAPE = '\u001b';
const errorOf = (stderr: string) => JSON.parse(stderr.trim().split('\n').at(-1) ?? '{}').error;

describe('output', () => {
  test('a pipe gets neither colours nor anything but the data, whatever CI and FORCE_COLOR say', async () => {
    const environments: Record<string, string>[] = [{}, { CI: 'true', FORCE_COLOR: '1' }, { NO_COLOR: '1' }];
    for (const env of environments) {
      const { stdout, stderr } = await world.cli.run(['tx', 'list', '--json'], { as: 'member', env });
      expect(JSON.parse(stdout).transactions).toHaveLength(1);
      expect(stderr).toBe('');
      const human = await world.cli.run(['tx', 'list', '--limit', '1'], { as: 'member', env });
      expect(human.stdout + human.stderr).not.toContain(ESCAPE);
    }
  });

  test('a failure leaves standard output empty and is JSON for scripts', async () => {
    const args = ['tx', 'show', 'PAY9999999999'];
    const human = await world.cli.run(args, { as: 'member' });
    expect(human).toMatchObject({ code: 5, stdout: '' });
    expect(human.stderr).toMatch(/^Error: The transaction does not exist\.\n {2}Request id \S+\n$/);
    const json = await world.cli.run([...args, '--json'], { as: 'member' });
    expect(json).toMatchObject({ code: 5, stdout: '' });
    expect(errorOf(json.stderr)).toMatchObject({ code: 'TX_NOT_FOUND', outcome: 'refused', exit_code: 5 });
    expect(errorOf(json.stderr).request_id).toEqual(expect.any(String));
  });

  test('speaks the language of --lang, else of the locale', async () => {
    const heads: [Record<string, string>, string[], string][] = [
      [{ LANG: 'zh_TW.UTF-8' }, [], '卡號'],
      [{ LANG: 'zh_CN.UTF-8' }, [], '卡号'],
      [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_GB.UTF-8' }, [], 'Card'],
      [{ LANG: 'en_US.UTF-8' }, ['--lang', 'zh-TW'], '卡號'],
    ];
    for (const [env, args, head] of heads) {
      const { stdout } = await world.cli.run(['card', 'list', ...args], { as: 'member', env });
      expect(stdout.startsWith(head)).toBe(true);
    }
    const refused = await world.cli.run(['tx', 'show', 'PAY9999999999', '--lang=zh-CN'], { as: 'member' });
    expect(refused.stderr).toContain('错误： 交易不存在');
  });
});

describe('usage', () => {
  test.each([
    [['crad', 'list'], 'Did you mean card?'],
    [['card', 'lits'], 'Did you mean'],
    [['card', 'list', '--jsno'], '--json'],
    [['tx', 'list', '--type', 'gift'], 'payment, refund, recharge'],
    [['tx', 'list', '--limit', 'many'], '--limit'],
    [['tx', 'list', '--limit', '0'], '--limit'],
    [['tx', 'list', '--from', 'yesterday'], '--from'],
    [['recharge', '--amount', 'ten'], '--amount'],
    [['card', 'show', 'a', 'b'], 'too many arguments'],
    [['recharge'], 'Missing --amount'],
    [['tx', 'show'], 'Missing <tx-no>'],
    [['login'], 'Missing --role'],
    [['login', '--role', 'member'], 'Missing --identifier'],
    [['login', '--role', 'member', '--identifier', 'x'], 'Missing --password-stdin'],
    [['password', 'change'], 'Missing --password-stdin'],
    [['logout', '--all'], 'add --yes'],
    [['card', 'unbind', '--card', '3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60'], 'add --yes'],
  ])('mps %j is 3 and says %s', async (args, hint) => {
    const { code, stdout, stderr } = await world.cli.run(args, { as: 'member' });
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain(hint);
  });

  test('mps alone is 3 without a terminal, with its help on standard error', async () => {
    const { code, stdout, stderr } = await world.cli.run([]);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain('Usage:');
  });

  test('the server refuses bad input by field with 3, a bad amount by rule with 5', async () => {
    const recharge = ['recharge', '--card', world.member.card_no, '--amount'];
    const long = await world.cli.run([...recharge, '5', '--order', 'x'.repeat(200)], { as: 'member' });
    expect(long.code).toBe(3);
    expect(long.stderr).toContain('external_order_id');
    for (const amount of ['0', '-5', '0.005']) {
      const { code, stderr } = await world.cli.run([...recharge, amount], { as: 'member' });
      expect({ amount, code }).toEqual({ amount, code: 5 });
      expect(stderr).toContain('The top-up amount is not valid.');
    }
    const large = await world.cli.run([...recharge, '60000'], { as: 'member' });
    expect(large.code).toBe(5);
    expect(large.stderr).toContain('limit: 50000');
  });

  test('another role, an unknown card and a code that is none are 5', async () => {
    expect((await world.cli.run(['stats'], { as: 'member' })).code).toBe(5);
    expect((await world.cli.run(['card', 'show', 'STD99999999'], { as: 'member' })).code).toBe(5);
    const charge = ['charge', '--qr', '-', '--amount', '1'];
    expect((await world.cli.run(charge, { as: 'cashier', input: 'not-a-code-at-all-123' })).code).toBe(5);
  });
});

describe('the login', () => {
  test('a wrong password is 4 and stores nothing', async () => {
    const args = ['login', '--role', 'member', '--identifier', world.member.phone, '--password-stdin'];
    const { code, stdout } = await world.cli.run(args, { as: 'nobody', input: 'wrong-password' });
    expect({ code, stdout }).toEqual({ code: 4, stdout: '' });
    expect((await world.cli.run(['whoami'], { as: 'nobody' })).stderr).toContain('Run: mps login');
  });

  test('the token stands in a file of its owner alone, never in the output', async () => {
    const args = ['login', '--role', 'member', '--identifier', world.member.phone, '--password-stdin'];
    const { stdout, stderr } = await world.cli.run(args, { as: 'keeper', input: PASSWORD });
    const file = join(world.cli.home, 'mps', 'credentials.json');
    const tokens = JSON.parse(await readFile(file, 'utf8'));
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(stdout + stderr).not.toContain(tokens.keeper);
    expect(stderr.match(/Warning/g)).toHaveLength(1);
  });

  test('MPS_TOKEN wins, and a token goes to no other server than its own', async () => {
    const token = await world.server.login.admin(world.admin);
    const { stdout } = await world.cli.run(['whoami', '--json'], { as: 'member', env: { MPS_TOKEN: token } });
    expect(JSON.parse(stdout).user_info.role).toBe('admin');
    const elsewhere = await world.cli.run(['whoami', '--url', 'http://127.0.0.1:9'], { as: 'member' });
    expect(elsewhere.code).toBe(4);
  });

  test('flag, then environment, then profile say where the server is', async () => {
    const cli = await createTestCli('');
    await cli.run(['profile', 'use', 'shop', '--url', world.server.url]);
    expect((await cli.run(['health'])).code).toBe(0);
    expect((await cli.run(['health'], { env: { MPS_URL: 'http://127.0.0.1:9' } })).code).toBe(6);
    const flag = await cli.run(['health', '--url', world.server.url], { env: { MPS_URL: 'http://127.0.0.1:9' } });
    expect(flag.code).toBe(0);
    await cli.remove();
  });

  test('expired and revoked logins are 4 and say what to do', async () => {
    const member = await world.server.fixtures.createMember();
    const login = ['--role', 'member', '--identifier', member.member_no];
    await world.cli.login('leaver', login, PASSWORD);
    await world.server.rest('POST', '/admin/members/suspend', {
      token: await world.server.login.admin(world.admin),
      body: { member_id: member.member_id },
    });
    const revoked = await world.cli.run(['card', 'list', '--json'], { as: 'leaver' });
    expect(revoked.code).toBe(4);
    expect(errorOf(revoked.stderr).code).toBe('SESSION_REVOKED');
    expect((await world.cli.run(['card', 'list'], { as: 'leaver' })).stderr).toContain('Run: mps login');
    // Logging out of what has ended already only forgets it.
    expect((await world.cli.run(['logout'], { as: 'leaver' })).code).toBe(0);

    const alive = await world.server.login.operator(world.cashier);
    const claims = { ...decodeJwt(alive), exp: Number(decodeJwt(alive).iat) - 10 };
    const header = { alg: '', ...decodeProtectedHeader(alive) };
    const secret = new TextEncoder().encode(SECRET);
    const MPS_TOKEN = await new SignJWT(claims).setProtectedHeader(header).sign(secret);
    const expired = await world.cli.run(['today', '--json'], { env: { MPS_TOKEN } });
    expect(expired.code).toBe(4);
    expect(errorOf(expired.stderr).code).toBe('TOKEN_EXPIRED');
  });

  test('a broken file of profiles is named', async () => {
    const cli = await createTestCli(world.server.url);
    await cli.run(['profile', 'use', 'x']);
    await writeFile(join(cli.home, 'mps', 'profiles.json'), '{');
    const { code, stderr } = await cli.run(['whoami']);
    expect(code).toBe(1);
    expect(stderr).toContain('profiles.json');
    await cli.remove();
  });
});

describe('a server that is away', () => {
  test('is 6 and says where it was looked for', async () => {
    const away = { MPS_URL: 'http://127.0.0.1:9', MPS_TOKEN: 'x' };
    const health = await world.cli.run(['health', '--json'], { env: away });
    expect(health.code).toBe(6);
    expect(errorOf(health.stderr)).toMatchObject({ code: 'SERVICE_UNAVAILABLE', outcome: 'refused' });
    const list = await world.cli.run(['card', 'list'], { env: away });
    expect(list.code).toBe(6);
    expect(list.stderr).toContain('No answer from http://127.0.0.1:9');
  });
});

test('the names of options are the keys that commands read', async () => {
  for (const { words, load } of COMMANDS) {
    for (const [key, { kind, flags }] of Object.entries<Parameter<unknown>>((await load()).default.parameters)) {
      if (kind === 'argument') continue;
      const name = /--([\w-]+)/.exec(flags)?.[1]?.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      expect(`${words.join(' ')} ${name}`).toBe(`${words.join(' ')} ${key}`);
    }
  }
});
