import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { WECHAT_APP } from '../../support/fake-wechat.js';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());
afterEach(() => server.wechat.fail(null));

const logIn = (credential: string, more: object = {}, to = server) =>
  to.rest('POST', '/auth/login/external', { body: { provider: 'wechat', credential, ...more } });

async function boundMember(externalId: string) {
  const member = await server.fixtures.createMember();
  const identity = { p_member_id: member.member_id, p_provider: 'wechat', p_external_id: externalId };
  await server.db.call('bind_external_identity', identity);
  return member;
}

describe('happy', () => {
  test('a mini-program code logs the bound member in, as any other login', async () => {
    const openid = randomUUID();
    const member = await boundMember(openid);
    const { status, body } = await logIn(server.wechat.codeOf(openid));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      success: true,
      registered: false,
      user_info: { id: member.member_id, role: 'member' },
    });
    const cards = await server.rest('GET', '/member/cards', { token: String(body.token) });
    expect(cards.status).toBe(200);
    const asked = server.wechat.asked.at(-1);
    expect(Object.fromEntries(asked ?? [])).toMatchObject({
      appid: WECHAT_APP.id,
      secret: WECHAT_APP.secret,
      grant_type: 'authorization_code',
    });
  });

  test('a member that is known by its union id is found', async () => {
    const unionid = randomUUID();
    const member = await boundMember(unionid);
    const { body } = await logIn(server.wechat.codeOf(randomUUID(), unionid));
    expect(body.user_info.id).toBe(member.member_id);
  });

  test('works over tRPC', async () => {
    const openid = randomUUID();
    await boundMember(openid);
    const answer = await server
      .trpc()
      .auth.loginExternal.mutate({ provider: 'wechat', credential: server.wechat.codeOf(openid) });
    expect(answer.user_info.role).toBe('member');
  });

  test('registers an unknown identity where that is allowed, once', async () => {
    const open = await startTestServer({ env: { ALLOW_SELF_REGISTRATION: 'true' } });
    const openid = randomUUID();
    const codes = [open.wechat.codeOf(openid), open.wechat.codeOf(openid), open.wechat.codeOf(openid)];
    const atOnce = await Promise.all(codes.slice(0, 2).map((code) => logIn(code, { name: '微信王小明' }, open)));
    const later = await logIn(codes[2] ?? '', {}, open);
    expect([...atOnce, later].map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set([...atOnce, later].map(({ body }) => body.user_info.id)).size).toBe(1);
    expect(later.body).toMatchObject({ registered: false, user_info: { name: '微信王小明' } });
    expect(await open.db.query('SELECT 1 FROM mps.members')).toHaveLength(1);
    const cards = await open.rest('GET', '/member/cards', { token: String(later.body.token) });
    expect(cards.body.cards).toHaveLength(1);
    await open.stop();
  });
});

describe('errors', () => {
  test('a wrong and a used code are INVALID_CREDENTIALS', async () => {
    const openid = randomUUID();
    await boundMember(openid);
    const code = server.wechat.codeOf(openid);
    expect((await logIn(code)).status).toBe(200);
    for (const wrong of [code, 'no-such-code']) {
      const { status, body } = await logIn(wrong);
      expect([status, body.error.code]).toEqual([401, 'INVALID_CREDENTIALS']);
    }
  });

  test('an identity that no member has is told so', async () => {
    const { status, body } = await logIn(server.wechat.codeOf(randomUUID()));
    expect([status, body.error.code, body.error.details]).toEqual([
      404,
      'MEMBER_NOT_FOUND',
      { reason: 'identity_not_bound', provider: 'wechat' },
    ]);
  });

  test('a suspended member is INVALID_CREDENTIALS', async () => {
    const openid = randomUUID();
    const { member_id } = await boundMember(openid);
    await server.db.call('admin_suspend_member', { p_member_id: member_id });
    expect((await logIn(server.wechat.codeOf(openid))).body.error.code).toBe('INVALID_CREDENTIALS');
  });

  test('a provider that is not configured or not known is VALIDATION_FAILED', async () => {
    for (const provider of ['alipay', 'line', 'example', '__proto__', 1]) {
      const { status, body } = await logIn('code', { provider });
      expect([status, body.error.code], String(provider)).toEqual([400, 'VALIDATION_FAILED']);
    }
  });

  test('WeChat in trouble is SERVICE_UNAVAILABLE with Retry-After', async () => {
    for (const how of [{ errcode: -1 }, { errcode: 45011 }, { errcode: 40125 }, 'garbage'] as const) {
      server.wechat.fail(how);
      const { status, body, headers } = await logIn(server.wechat.codeOf(randomUUID()));
      expect([status, body.error.code]).toEqual([503, 'SERVICE_UNAVAILABLE']);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    }
  });
});

describe('security', () => {
  test('neither the secret nor the code nor the session key is answered, stored or audited', async () => {
    const openid = randomUUID();
    await boundMember(openid);
    const code = server.wechat.codeOf(openid);
    const { text } = await logIn(code);
    const rows = await server.db.query('SELECT * FROM mps.audit_log UNION ALL SELECT * FROM mps.audit_log');
    const sessions = await server.db.query('SELECT * FROM mps.sessions');
    const everything = text + JSON.stringify([rows, sessions]);
    for (const secret of [WECHAT_APP.secret, code, ...server.wechat.sessionKeys])
      expect(everything).not.toContain(secret);
  });

  test('a code cannot change what is asked of WeChat', async () => {
    await logIn('x&appid=other&secret=other#');
    expect(server.wechat.asked.at(-1)?.get('js_code')).toBe('x&appid=other&secret=other#');
    expect(server.wechat.asked.at(-1)?.getAll('appid')).toEqual([WECHAT_APP.id]);
  });

  test('sessions without a password are opened by the service alone', async () => {
    const args = { p_provider: 'wechat', p_external_id: 'x' };
    await expect(server.db.call('create_external_session', args, { role: 'admin' })).rejects.toThrow(
      'PERMISSION_DENIED',
    );
    expect(await server.db.call('create_external_session', args)).toEqual([]);
  });
});
