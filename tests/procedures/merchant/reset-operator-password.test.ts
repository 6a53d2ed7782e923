import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { PASSWORD, type TestMerchant, type TestOperator } from '../../support/fixtures.js';
import { startTestServer, type TestServer } from '../../support/start-test-server.js';

let server: TestServer;
let merchant: TestMerchant;
let operator: TestOperator;
let token: string;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  merchant = await server.fixtures.createMerchant();
  operator = await server.fixtures.createOperator(merchant, { role: 'cashier' });
  token = await server.login.operator(await server.fixtures.createOperator(merchant, { role: 'manager' }));
});

const NEW = 'another-horse-battery-2';
const reset = (new_password: string, id = operator.operator_id, as = token) =>
  server.rest('POST', `/merchant/operators/${id}/reset-password`, { token: as, body: { new_password } });
const logIn = (password: string) =>
  server.rest('POST', '/auth/login', {
    body: { role: 'merchant', identifier: merchant.code, operator: operator.name, password },
  });

describe('happy', () => {
  it('sets the password and ends the logins', async () => {
    const before = await server.login.operator(operator);
    expect((await reset(NEW)).body).toEqual({ success: true, message: '密碼已重設', ended_sessions: 1 });
    expect((await server.rest('GET', '/auth/me', { token: before })).status).toBe(401);
    expect([(await logIn(PASSWORD)).status, (await logIn(NEW)).status]).toEqual([401, 200]);
  });
});

describe('errors', () => {
  it("PASSWORD_TOO_WEAK for a common one and the merchant's own facts, NOT_FOUND for an unknown operator", async () => {
    expectRefusal(await reset('password'), 400, 'PASSWORD_TOO_WEAK');
    expectRefusal(await reset(NEW, '00000000-0000-4000-8000-000000000000'), 404, 'NOT_FOUND');
    expect((await logIn(PASSWORD)).status).toBe(200);
  });
});

describe('security', () => {
  it('is refused to cashiers, without a recent proof, and for another merchant', async () => {
    expectRefusal(
      await reset(NEW, operator.operator_id, await server.login.operator(operator)),
      403,
      'PERMISSION_DENIED',
    );
    const theirs = await server.fixtures.createOperator(await server.fixtures.createMerchant());
    expectRefusal(await reset(NEW, theirs.operator_id), 404, 'NOT_FOUND');
    await server.db.query(`UPDATE mps.sessions SET proven_at = now() - interval '1 hour' WHERE subject_id = $1`, [
      merchant.merchant_id,
    ]);
    const answer = await reset(NEW);
    expectRefusal(answer, 403, 'PERMISSION_DENIED');
    expect(answer.body.error.details).toMatchObject({ reason: 'reauthentication_required' });
  });
});
