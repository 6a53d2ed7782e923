import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const me = (token: string) => server.rest('GET', '/auth/me', { token });

describe('happy', () => {
  test('ends the login at once and no other', async () => {
    const member = await server.fixtures.createMember();
    const [token, other] = [await server.login.member(member), await server.login.member(member)];
    // Both are in the cache now.
    expect([(await me(token)).status, (await me(other)).status]).toEqual([200, 200]);
    const answer = await server.rest('POST', '/auth/logout', { token });
    expect([answer.status, answer.body]).toEqual([200, { success: true, message: '已登出' }]);
    const after = await me(token);
    expect([after.status, after.body.error?.code]).toEqual([401, 'SESSION_REVOKED']);
    expect((await me(other)).status).toBe(200);
  });

  test('works over tRPC and speaks the language that was asked for', async () => {
    const token = await server.login.admin();
    const answer = await server.trpc(token, { 'accept-language': 'en' }).auth.logout.mutate();
    expect(answer).toEqual({ success: true, message: 'Logged out' });
  });
});

describe('errors', () => {
  test('a second logout is SESSION_REVOKED, and one without a login NOT_AUTHENTICATED', async () => {
    const token = await server.login.admin();
    await server.rest('POST', '/auth/logout', { token });
    expect((await server.rest('POST', '/auth/logout', { token })).body.error?.code).toBe('SESSION_REVOKED');
    expect((await server.rest('POST', '/auth/logout')).body.error?.code).toBe('NOT_AUTHENTICATED');
  });
});

describe('security', () => {
  test('an unknown field is refused and nothing ends', async () => {
    const token = await server.login.admin();
    const answer = await server.rest('POST', '/auth/logout', { token, body: { session_id: 'x' } });
    expect(answer.body.error?.code).toBe('VALIDATION_FAILED');
    expect((await me(token)).status).toBe(200);
  });

  test('is audited by who logged out', async () => {
    const member = await server.fixtures.createMember();
    const token = await server.login.member(member);
    const session = (await me(token)).body.session_info?.session_id;
    const answer = await server.rest('POST', '/auth/logout', { token });
    const rows = await server.db.query(
      `SELECT * FROM mps.audit_log WHERE action = 'session.revoke' AND object_id = $1`,
      [session],
    );
    expect(rows).toHaveLength(1);
    const request_id = answer.headers.get('x-request-id');
    expect(rows[0]).toMatchObject({ actor_role: 'member', actor_id: member.member_id, request_id });
  });
});
