import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import type { TestMerchant, TestOperator } from '../../support/fixtures.js';
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

const update = (body: Record<string, unknown>, id = operator.operator_id, as = token) =>
  server.rest('PATCH', `/merchant/operators/${id}`, { token: as, body });

describe('happy', () => {
  it('changes the role, and ends the logins that carry the old rights', async () => {
    const cashier = await server.login.operator(operator);
    const answer = await update({ role: 'manager' });
    expect(answer.body).toMatchObject({ operator: { role: 'manager', status: 'active' }, ended_sessions: 1 });
    expect((await server.rest('GET', '/auth/me', { token: cashier })).status).toBe(401);
    expect(
      (await server.rest('GET', '/merchant/operators', { token: await server.login.operator(operator) })).status,
    ).toBe(200);
  });

  it('disables and enables', async () => {
    await update({ status: 'inactive' });
    await expect(server.login.operator(operator)).rejects.toThrow('401');
    await update({ status: 'active' });
    expect(await server.login.operator(operator)).toEqual(expect.any(String));
  });
});

describe('errors', () => {
  it('VALIDATION_FAILED for no change, NOT_FOUND for an unknown operator', async () => {
    expectRefusal(await update({}), 400, 'VALIDATION_FAILED');
    expectRefusal(await update({ role: 'manager' }, '00000000-0000-4000-8000-000000000000'), 404, 'NOT_FOUND');
  });
});

describe('security', () => {
  it("is refused to cashiers, and another merchant's operator is not found", async () => {
    expectRefusal(
      await update({ role: 'manager' }, operator.operator_id, await server.login.operator(operator)),
      403,
      'PERMISSION_DENIED',
    );
    const theirs = await server.fixtures.createOperator(await server.fixtures.createMerchant());
    expectRefusal(await update({ status: 'inactive' }, theirs.operator_id), 404, 'NOT_FOUND');
    expect(await server.login.operator(theirs)).toEqual(expect.any(String));
  });

  it('sets no password: that is another procedure', async () => {
    expectRefusal(await update({ password: 'another-horse-battery-2' }), 400, 'VALIDATION_FAILED');
  });
});
