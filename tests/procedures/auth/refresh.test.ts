import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const refresh = (token?: string) => server.rest('POST', '/auth/refresh', { token });

describe('happy', () => {
  test('gives a new token for the same session and prolongs it', async () => {
    const member = await server.fixtures.createMember();
    const token = await server.login.member(member);
    const claims = decodeJwt(token);
    await server.db.query(`UPDATE mps.sessions SET expires_at = now() + interval '10 minutes' WHERE id = $1`, [
      claims.sid,
    ]);
    const answer = await refresh(token);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ success: true, user_info: { id: member.member_id, role: 'member' } });
    const renewed = String(answer.body.token);
    expect(decodeJwt(renewed)).toMatchObject({ sid: claims.sid, sub: claims.sub });
    expect(decodeJwt(renewed).jti).not.toBe(claims.jti);
    expect(Date.parse(String(answer.body.expires_at))).toBeGreaterThan(Date.now() + 23 * 3_600_000);
    const me = await server.trpc(renewed).auth.me.query();
    expect(me.session_info).toMatchObject({ session_id: claims.sid, expires_at: answer.body.expires_at });
  });
});

describe('errors', () => {
  test('an ended session is not revived: revoked, expired, suspended, no token', async () => {
    const { fixtures, login, db } = server;
    const revoked = await login.admin();
    await server.rest('POST', '/auth/logout', { token: revoked });
    expect((await refresh(revoked)).body.error?.code).toBe('SESSION_REVOKED');

    const expired = await login.admin();
    await db.query(`UPDATE mps.sessions SET expires_at = now() - interval '1 second' WHERE id = $1`, [
      decodeJwt(expired).sid,
    ]);
    expect((await refresh(expired)).body.error?.code).toBe('TOKEN_EXPIRED');

    const member = await fixtures.createMember();
    const suspended = await login.member(member);
    await db.call('admin_suspend_member', { p_member_id: member.member_id });
    expect((await refresh(suspended)).body.error?.code).toBe('SESSION_REVOKED');
    expect((await refresh()).body.error?.code).toBe('NOT_AUTHENTICATED');
  });
});

describe('security', () => {
  test('the new token ends with its session too', async () => {
    const token = await server.login.admin();
    const renewed = String((await refresh(token)).body.token);
    await server.rest('POST', '/auth/logout', { token });
    expect((await server.rest('GET', '/auth/me', { token: renewed })).body.error?.code).toBe('SESSION_REVOKED');
  });

  test('permissions follow the role of now, not of the old token', async () => {
    const merchant = await server.fixtures.createMerchant();
    const operator = await server.fixtures.createOperator(merchant, { role: 'manager' });
    const token = await server.login.operator(operator);
    await server.db.query(`UPDATE mps.merchant_operators SET role = 'cashier' WHERE id = $1`, [operator.operator_id]);
    const { permissions } = decodeJwt(String((await refresh(token)).body.token));
    expect(permissions).not.toContain('merchant:refund');
  });
});
