import { randomUUID } from 'node:crypto';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const sessionOf = (token: string) => String(decodeJwt(token).sid);
const revoke = (token: string | null, session_id: unknown) =>
  server.rest('POST', '/auth/sessions/revoke', { token, body: { session_id } });
const statusOf = async (token: string) => (await server.rest('GET', '/auth/me', { token })).status;

describe('happy', () => {
  test('ends another login of the same account at once; again is no error', async () => {
    const member = await server.fixtures.createMember();
    const [mine, lost] = [await server.login.member(member), await server.login.member(member)];
    expect(await statusOf(lost)).toBe(200);
    const answer = await revoke(mine, sessionOf(lost));
    expect([answer.status, answer.body]).toEqual([200, { success: true, message: '該登入已結束' }]);
    expect([await statusOf(lost), await statusOf(mine)]).toEqual([401, 200]);
    expect((await revoke(mine, sessionOf(lost))).status).toBe(200);
  });
});

describe('errors', () => {
  test('an unknown id is NOT_FOUND, no id VALIDATION_FAILED, no login NOT_AUTHENTICATED', async () => {
    const token = await server.login.admin();
    expect((await revoke(token, randomUUID())).body.error?.code).toBe('NOT_FOUND');
    for (const id of ['x', 1, null, undefined, `${randomUUID()}x`]) {
      expect((await revoke(token, id)).body.error?.code).toBe('VALIDATION_FAILED');
    }
    expect((await revoke(null, randomUUID())).body.error?.code).toBe('NOT_AUTHENTICATED');
  });
});

describe('security', () => {
  test("another's session is NOT_FOUND for everybody, and goes on", async () => {
    const { fixtures, login } = server;
    const merchant = await fixtures.createMerchant();
    const victim = await login.member(await fixtures.createMember());
    const manager = await login.merchant(merchant);
    const cashier = await login.operator(await fixtures.createOperator(merchant));
    const strangers = [await login.member(await fixtures.createMember()), manager, cashier, await login.admin()];
    for (const stranger of strangers) {
      const answer = await revoke(stranger, sessionOf(victim));
      expect([answer.status, answer.body.error?.code]).toEqual([404, 'NOT_FOUND']);
    }
    expect((await revoke(cashier, sessionOf(manager))).status).toBe(404);
    expect([await statusOf(victim), await statusOf(manager)]).toEqual([200, 200]);
  });
});
