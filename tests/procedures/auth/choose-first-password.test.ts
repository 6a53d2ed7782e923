import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { firstLogin } from '../../support/procedures/inputs.js';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';
import { createWorld, type World } from '../../support/world.js';

let server: TestServer;
let world: World;
beforeAll(async () => {
  server = await startTestServer();
  world = await createWorld(server);
});
afterAll(() => server.stop());

const choose = (body: Record<string, unknown>) => server.rest('POST', '/auth/first-login', { body });

describe('happy', () => {
  test('sets the password and logs in; the code counts in any spelling', async () => {
    const input = await firstLogin(world);
    const answer = await choose({ ...input, code: ` ${input.code.toLowerCase().replaceAll('-', ' ')} ` });
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body).toMatchObject({ success: true, user_info: { role: 'member' } });
    expect((await server.rest('GET', '/auth/me', { token: String(answer.body.token) })).status).toBe(200);
    const { role, identifier, new_password } = input;
    const login = await server.rest('POST', '/auth/login', { body: { role, identifier, password: new_password } });
    expect(login.status).toBe(200);
  });

  test('a repetition with the same key answers the same session', async () => {
    const input = { ...(await firstLogin(world)), idempotency_key: 'first-login-1' };
    const sessionOf = async (token: unknown) =>
      (await server.rest('GET', '/auth/me', { token: String(token) })).body.session_info.session_id;
    const [first, again] = [await choose(input), await choose(input)];
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(await sessionOf(again.body.token)).toBe(await sessionOf(first.body.token));
  });
});

describe('errors', () => {
  test('PASSWORD_TOO_WEAK leaves the code', async () => {
    const input = await firstLogin(world);
    expectRefusal(await choose({ ...input, new_password: 'password123' }), 400, 'PASSWORD_TOO_WEAK');
    expect((await choose(input)).status).toBe(200);
  });

  test('INVALID_CREDENTIALS for a used, a wrong and an expired code', async () => {
    const used = await firstLogin(world);
    await choose(used);
    expectRefusal(await choose(used), 401, 'INVALID_CREDENTIALS');
    const expired = await firstLogin(world);
    expectRefusal(await choose({ ...expired, code: 'AAAAA-AAAAA-AAAAA' }), 401, 'INVALID_CREDENTIALS');
    await server.db.query('UPDATE mps.first_login_codes SET expires_at = now()');
    expectRefusal(await choose(expired), 401, 'INVALID_CREDENTIALS');
  });
});

describe('security', () => {
  test('a suspended account and an unknown one get the answer of a wrong code', async () => {
    const input = await firstLogin(world);
    const [row] = await server.db.query<{ id: string }>('SELECT id FROM mps.members WHERE member_no = $1', [
      input.identifier,
    ]);
    await server.db.call('admin_suspend_member', { p_member_id: row?.id ?? '' });
    expectRefusal(await choose(input), 401, 'INVALID_CREDENTIALS');
    expectRefusal(await choose({ ...input, identifier: 'M99999999' }), 401, 'INVALID_CREDENTIALS');
  });

  test('wrong codes are limited to five a day for an account, over all addresses', async () => {
    const input = await firstLogin(world);
    const statuses: number[] = [];
    for (let tried = 0; tried < 8; tried += 1) {
      statuses.push((await choose({ ...input, code: `AAAAA-AAAAA-AAAA${tried}` })).status);
    }
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(5);
    expect(statuses.at(-1)).toBe(429);
  });

  test('of two uses at the same time one sets the password', async () => {
    const input = await firstLogin(world);
    const answers = await Promise.all([
      choose({ ...input, new_password: 'a-quiet-river-2026' }),
      choose({ ...input, new_password: 'a-loud-river-2026' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  test('a password that staff set ends the code', async () => {
    const input = await firstLogin(world);
    const { role, identifier } = input;
    const [row] = await server.db.query<{ id: string }>('SELECT id FROM mps.members WHERE member_no = $1', [
      identifier,
    ]);
    await server.rest('POST', '/admin/members/reset-password', {
      token: world.tokens.admin,
      body: { member_id: row?.id, new_password: 'another-horse-battery-2' },
    });
    expectRefusal(await choose(input), 401, 'INVALID_CREDENTIALS');
    expect(role).toBe('member');
  });
});
