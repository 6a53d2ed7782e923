import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const statusOf = async (token: string) => (await server.rest('GET', '/auth/me', { token })).status;

describe('happy', () => {
  test('ends every login of the account, this one too', async () => {
    const member = await server.fixtures.createMember();
    const tokens = [
      await server.login.member(member),
      await server.login.member(member),
      await server.login.member(member),
    ];
    const answer = await server.rest('POST', '/auth/logout-all', { token: tokens[0] });
    expect(answer.body).toEqual({ success: true, message: '已登出所有裝置', ended_sessions: 3 });
    expect(await Promise.all(tokens.map(statusOf))).toEqual([401, 401, 401]);
  });
});

describe('security', () => {
  test("nobody else is logged out: no other member, no other operator, not the merchant's own account", async () => {
    const merchant = await server.fixtures.createMerchant();
    const [amy, bob] = [await server.fixtures.createOperator(merchant), await server.fixtures.createOperator(merchant)];
    const tokens = {
      own: await server.login.merchant(merchant),
      amy: await server.login.operator(amy),
      bob: await server.login.operator(bob),
      member: await server.login.member(await server.fixtures.createMember()),
    };
    await server.rest('POST', '/auth/logout-all', { token: tokens.amy });
    expect(await statusOf(tokens.amy)).toBe(401);
    expect(await Promise.all([tokens.own, tokens.bob, tokens.member].map(statusOf))).toEqual([200, 200, 200]);
    await server.rest('POST', '/auth/logout-all', { token: tokens.own });
    expect(await Promise.all([tokens.own, tokens.bob].map(statusOf))).toEqual([401, 200]);
  });
});
