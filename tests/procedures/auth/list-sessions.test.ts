import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const list = (token: string | null, query: Record<string, string | number> = {}) =>
  server.rest<{
    sessions: { session_id: string; is_current: boolean }[];
    pagination: Record<string, unknown>;
    next_cursor: string | null;
    error?: { code: string };
  }>('GET', '/auth/sessions', { token, query, headers: { 'user-agent': 'test-agent/1' } });

describe('happy', () => {
  test('lists the logins of the account, the newest first, and marks this one', async () => {
    const member = await server.fixtures.createMember();
    const [first, second] = [await server.login.member(member), await server.login.member(member)];
    const { status, body } = await list(first);
    expect(status).toBe(200);
    expect(body.sessions.map((session) => [session.session_id, session.is_current])).toEqual([
      [decodeJwt(second).sid, false],
      [decodeJwt(first).sid, true],
    ]);
    expect(body.pagination).toEqual({
      current_page: 0,
      page_size: 20,
      total_count: 2,
      total_pages: 1,
      has_next: false,
      has_prev: false,
    });
    expect(body.next_cursor).toBeNull();
    expect(Object.keys(body.sessions[0] ?? {}).sort()).toEqual([
      'created_at',
      'expires_at',
      'ip',
      'is_current',
      'last_seen_at',
      'session_id',
      'user_agent',
    ]);
  });

  test('pages by cursor', async () => {
    const admin = await server.fixtures.createAdmin();
    const tokens = [await server.login.admin(admin), await server.login.admin(admin), await server.login.admin(admin)];
    const client = server.trpc(tokens[0]);
    const first = await client.auth.listSessions.query({ limit: 2 });
    const second = await client.auth.listSessions.query({ limit: 2, cursor: first.next_cursor ?? '' });
    expect([...first.sessions, ...second.sessions].map((session) => session.session_id)).toEqual(
      tokens.map((token) => decodeJwt(token).sid).reverse(),
    );
    expect(second.next_cursor).toBeNull();
  });
});

describe('errors', () => {
  test('a cursor that is none, a page too large and a missing login are refused', async () => {
    const token = await server.login.admin();
    expect((await list(token, { cursor: 'nonsense' })).body.error?.code).toBe('INVALID_CURSOR');
    expect((await list(token, { limit: 201 })).body.error?.code).toBe('VALIDATION_FAILED');
    expect((await list(null)).body.error?.code).toBe('NOT_AUTHENTICATED');
  });
});

describe('security', () => {
  test("a cashier sees neither the manager's logins nor another operator's", async () => {
    const merchant = await server.fixtures.createMerchant();
    const operator = await server.fixtures.createOperator(merchant);
    await server.login.merchant(merchant);
    await server.login.operator(await server.fixtures.createOperator(merchant));
    const token = await server.login.operator(operator);
    const { body } = await list(token);
    expect(body.sessions.map((session) => session.session_id)).toEqual([decodeJwt(token).sid]);
    expect((await list(await server.login.merchant(merchant))).body.sessions).toHaveLength(2);
  });

  test("nobody's list can be asked for by a field", async () => {
    const token = await server.login.member(await server.fixtures.createMember());
    expect((await list(token, { member_id: 'x' })).body.error?.code).toBe('VALIDATION_FAILED');
  });
});
