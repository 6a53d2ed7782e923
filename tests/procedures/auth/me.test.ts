import { decodeJwt, decodeProtectedHeader, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';

const SECRET = 'a-secret-of-this-file-alone-with-32-bytes-or-more';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ env: { JWT_SECRET: SECRET } });
});
afterAll(() => server.stop());

const me = (token?: string) => server.rest('GET', '/auth/me', { token });
const codeOf = async (token?: string) => (await me(token)).body.error?.code;

describe('happy', () => {
  test('says who is logged in, without surplus fields', async () => {
    const merchant = await server.fixtures.createMerchant();
    const operator = await server.fixtures.createOperator(merchant);
    const answer = await me(await server.login.operator(operator));
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      user_info: {
        id: merchant.merchant_id,
        name: merchant.name,
        role: 'merchant',
        merchant_code: merchant.code,
        operator: operator.name,
        operator_role: 'cashier',
        permissions: ['merchant:charge', 'merchant:read_transactions', 'merchant:read_summary'],
      },
      session_info: {
        session_id: expect.any(String),
        issued_at: expect.stringMatching(/Z$/),
        expires_at: expect.stringMatching(/Z$/),
      },
    });
  });

  test('works over tRPC without an input', async () => {
    const { user_info } = await server.trpc(await server.login.admin()).auth.me.query();
    expect(user_info.role).toBe('admin');
    expect(user_info.permissions).toContain('admin:manage_sessions');
  });
});

describe('errors', () => {
  test('no token, an expired token and an ended session have their codes', async () => {
    expect(await codeOf()).toBe('NOT_AUTHENTICATED');
    const token = await server.login.admin();
    const claims = decodeJwt(token);
    expect(await codeOf(await signed(token, { exp: Number(claims.iat) - 10 }))).toBe('TOKEN_EXPIRED');
    await server.db.query('UPDATE mps.sessions SET revoked_at = now() WHERE id = $1', [claims.sid]);
    expect(await codeOf(token)).toBe('SESSION_REVOKED');
  });

  test('a session that no longer stands in the database is SESSION_REVOKED', async () => {
    const token = await server.login.admin();
    await server.db.query('DELETE FROM mps.sessions WHERE id = $1', [decodeJwt(token).sid]);
    expect(await codeOf(token)).toBe('SESSION_REVOKED');
  });
});

describe('security', () => {
  test('forged, altered and foreign tokens are NOT_AUTHENTICATED', async () => {
    const token = await server.login.admin();
    const [header = '', payload = '', signature = ''] = token.split('.');
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const { kid } = decodeProtectedHeader(token);
    const forged: Record<string, string> = {
      'alg none': `${encode({ alg: 'none', typ: 'JWT', kid })}.${payload}.`,
      'alg none, signed': `${encode({ alg: 'none', typ: 'JWT', kid })}.${payload}.${signature}`,
      'another secret': await signed(token, {}, { secret: 'x'.repeat(40) }),
      'another algorithm': await signed(token, {}, { header: { alg: 'HS512' } }),
      'no kid': await signed(token, {}, { header: { kid: undefined } }),
      'kid that is a path': await signed(token, {}, { header: { kid: '../../etc/passwd' } }),
      'kid of a prototype': await signed(token, {}, { header: { kid: '__proto__' } }),
      'injected jwk': await signed(token, {}, { header: { kid: 'x', jwk: { kty: 'oct', k: 'eHg' } } }),
      'injected jku': await signed(token, {}, { header: { kid: 'x', jku: 'http://127.0.0.1/keys' } }),
      'altered payload': `${header}.${encode({ ...decodeJwt(token), role: 'admin', sub: 'x' })}.${signature}`,
      'wrong issuer': await signed(token, { iss: 'mps' }),
      'wrong audience': await signed(token, { aud: 'other' }),
      'not yet valid': await signed(token, { nbf: Math.floor(Date.now() / 1000) + 600 }),
      'no expiry': await signed(token, { exp: undefined }),
      'no session': await signed(token, { sid: undefined }),
      'a session that is no UUID': await signed(token, { sid: "' OR true --" }),
      'a number for a session': await signed(token, { sid: 1 }),
      "somebody else's subject": await signed(token, { sub: '3f0e5c1a-6f3a-4d0e-9a55-1c2b3d4e5f60' }),
      'another role': await signed(token, { role: 'member' }),
      'no token at all': 'x',
      'two dots': '..',
      'an endless one': `${token}${'x'.repeat(9_000)}`,
    };
    for (const [name, forgery] of Object.entries(forged)) expect(await codeOf(forgery), name).toBe('NOT_AUTHENTICATED');
    expect((await me(token)).status).toBe(200);
  });

  test('only the Bearer scheme carries a token', async () => {
    const token = await server.login.admin();
    for (const authorization of [token, `Basic ${token}`, 'Bearer', 'Bearer ']) {
      const answer = await server.rest('GET', '/auth/me', { headers: { authorization } });
      expect(answer.body.error?.code, authorization.slice(0, 10)).toBe('NOT_AUTHENTICATED');
    }
  });

  test('a suspension ends the logins in this process within one second, whoever made it', async () => {
    const member = await server.fixtures.createMember();
    const token = await server.login.member(member);
    expect((await me(token)).status).toBe(200);
    await server.db.call('admin_suspend_member', { p_member_id: member.member_id });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await codeOf(token)).toBe('SESSION_REVOKED');
  });
});

/** Signs the claims of a real token anew, with changes; undefined leaves a claim or header out. */
async function signed(
  token: string,
  changes: Record<string, unknown>,
  options: { secret?: string; header?: Record<string, unknown> } = {},
): Promise<string> {
  const payload = JSON.parse(JSON.stringify({ ...decodeJwt(token), ...changes })) as JWTPayload;
  const header = JSON.parse(JSON.stringify({ ...decodeProtectedHeader(token), ...options.header })) as { alg: string };
  return new SignJWT(payload).setProtectedHeader(header).sign(new TextEncoder().encode(options.secret ?? SECRET));
}
