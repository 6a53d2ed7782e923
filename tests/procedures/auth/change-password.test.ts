import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PASSWORD } from '../../support/fixtures.js';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const NEW_PASSWORD = 'a-quiet-river-at-dusk';
const change = (token: string | null, body: unknown) => server.rest('POST', '/auth/password', { token, body });
const logIn = (identifier: string, password: string, role = 'member') =>
  server.rest('POST', '/auth/login', { body: { role, identifier, password } });

describe('happy', () => {
  test('the new password logs in, the old one no more, and all other logins end', async () => {
    const member = await server.fixtures.createMember();
    const [token, other] = [await server.login.member(member), await server.login.member(member)];
    await server.rest('GET', '/auth/me', { token: other });
    const answer = await change(token, { current_password: PASSWORD, new_password: NEW_PASSWORD });
    expect([answer.status, answer.body]).toEqual([
      200,
      { success: true, message: '密碼已更新，其他裝置已登出', ended_sessions: 1 },
    ]);
    expect((await server.rest('GET', '/auth/me', { token })).status).toBe(200);
    expect((await server.rest('GET', '/auth/me', { token: other })).body.error?.code).toBe('SESSION_REVOKED');
    expect((await logIn(member.phone, NEW_PASSWORD)).status).toBe(200);
    expect((await logIn(member.phone, PASSWORD)).status).toBe(401);
  });

  test('works for administrators, merchants and their operators, each for its own password', async () => {
    const { fixtures, login, trpc } = server;
    const merchant = await fixtures.createMerchant();
    const operator = await fixtures.createOperator(merchant);
    const input = { current_password: PASSWORD, new_password: NEW_PASSWORD };
    await trpc(await login.operator(operator)).auth.changePassword.mutate(input);
    // The merchant's own account still has the old one.
    await trpc(await login.merchant(merchant)).auth.changePassword.mutate(input);
    await trpc(await login.admin()).auth.changePassword.mutate(input);
    expect((await logIn(merchant.code, NEW_PASSWORD, 'merchant')).status).toBe(200);
  });

  test('any characters count, none is cut off', async () => {
    const member = await server.fixtures.createMember();
    const token = await server.login.member(member);
    const long = `${'雨'.repeat(60)}rain and snow over the hills`;
    expect((await change(token, { current_password: PASSWORD, new_password: long })).status).toBe(200);
    expect((await logIn(member.phone, long)).status).toBe(200);
    expect((await logIn(member.phone, long.slice(0, -1))).status).toBe(401);
  });
});

describe('errors', () => {
  test('a wrong current password is INVALID_CREDENTIALS and changes nothing', async () => {
    const member = await server.fixtures.createMember();
    const token = await server.login.member(member);
    const answer = await change(token, { current_password: 'wrong-password', new_password: NEW_PASSWORD });
    expect([answer.status, answer.body.error?.code]).toEqual([401, 'INVALID_CREDENTIALS']);
    expect((await logIn(member.phone, PASSWORD)).status).toBe(200);
  });

  test('weak passwords are PASSWORD_TOO_WEAK with the reason', async () => {
    const member = await server.fixtures.createMember({ name: 'Wang Xiaoming', email: 'wang.xiaoming@example.com' });
    const token = await server.login.member(member);
    const weak: [string, string][] = [
      ['short', 'too_short'],
      ['1234567', 'too_short'],
      ['😀😀😀😀', 'too_short'],
      ['x'.repeat(60) + 'y'.repeat(69), 'too_long'],
      ['password', 'too_common'],
      ['Password123', 'too_common'],
      ['QWERTYUIOP', 'too_common'],
      ['aaaaaaaaaaaaaaaa', 'too_common'],
      ['abcabcabcabc', 'too_common'],
      ['23456789', 'too_common'],
      ['ihgfedcba', 'too_common'],
      [member.phone, 'personal'],
      [`${member.phone}!`, 'personal'],
      [member.member_no, 'personal'],
      ['wangxiaoming', 'personal'],
      ['WANG.xiaoming', 'personal'],
    ];
    for (const [new_password, reason] of weak) {
      const answer = await change(token, { current_password: PASSWORD, new_password });
      expect([answer.status, answer.body.error?.code], new_password).toEqual([400, 'PASSWORD_TOO_WEAK']);
      expect(answer.body.error?.details, new_password).toEqual({ reason });
    }
    expect((await logIn(member.phone, PASSWORD)).status).toBe(200);
  });

  test('wrong types and unknown fields are VALIDATION_FAILED', async () => {
    const token = await server.login.admin();
    for (const body of [
      {},
      { current_password: PASSWORD },
      { current_password: PASSWORD, new_password: 12345678901 },
      { current_password: PASSWORD, new_password: NEW_PASSWORD, member_id: 'x' },
      { current_password: PASSWORD, new_password: 'x'.repeat(1_001) },
    ]) {
      expect((await change(token, body)).body.error?.code).toBe('VALIDATION_FAILED');
    }
    expect((await change(null, {})).body.error?.code).toBe('NOT_AUTHENTICATED');
  });
});

describe('security', () => {
  test('is stored as argon2id and is in no audit row', async () => {
    const member = await server.fixtures.createMember();
    const token = await server.login.member(member);
    await change(token, { current_password: PASSWORD, new_password: NEW_PASSWORD });
    const [row] = await server.db.query('SELECT password_hash FROM mps.members WHERE id = $1', [member.member_id]);
    expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const audit = await server.db.query('SELECT * FROM mps.audit_log WHERE actor_id = $1', [member.member_id]);
    expect(audit.filter((entry) => entry.action === 'password.change')).toHaveLength(1);
    const text = JSON.stringify(audit);
    for (const secret of [PASSWORD, NEW_PASSWORD, 'argon2']) expect(text).not.toContain(secret);
  });

  test('two changes at once: one wins, the other is told that the current password is wrong', async () => {
    const member = await server.fixtures.createMember();
    const token = await server.login.member(member);
    const answers = await Promise.all(
      ['first-quiet-river', 'second-quiet-river'].map((new_password) =>
        change(token, { current_password: PASSWORD, new_password }),
      ),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 401]);
  });
});
