import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import type { TestOperator } from '../../support/fixtures.js';
import { expectNoSecrets, UNKNOWN_ID, useAdminWorld } from './setup.js';

const at = useAdminWorld();
const pathOf = (merchantId: string, operatorId: string) => `/admin/merchants/${merchantId}/operators/${operatorId}`;
const update = ({ merchant, operator_id }: TestOperator, body: unknown) =>
  at.admin('PATCH', pathOf(merchant.merchant_id, operator_id), { body });
const someone = () => at.server.fixtures.createOperator(at.world.merchant);
const loginWith = (operator: TestOperator, password: string) =>
  at.server.rest('POST', '/auth/login', {
    body: { role: 'merchant', identifier: operator.merchant.code, operator: operator.name, password },
  });

describe('happy', () => {
  test('makes a cashier a manager and ends the login that had the old rights', async () => {
    const operator = await someone();
    const token = await at.server.login.operator(operator);
    const answer = await update(operator, { role: 'manager' });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ success: true, operator: { role: 'manager' }, ended_sessions: 1 });
    expectNoSecrets(answer);
    expectRefusal(await at.server.rest('GET', '/auth/me', { token }), 401, 'SESSION_REVOKED');
    expect(await at.lastAudit(operator.operator_id)).toMatchObject({
      action: 'operator.update',
      details: { role: 'manager', password_changed: false },
    });
  });

  test('shuts an operator out', async () => {
    const operator = await someone();
    await update(operator, { status: 'inactive' });
    expectRefusal(await loginWith(operator, 'correct-horse-battery'), 401, 'INVALID_CREDENTIALS');
  });

  test('sets another password', async () => {
    const operator = await someone();
    await update(operator, { password: 'quite-another-one' });
    expectRefusal(await loginWith(operator, 'correct-horse-battery'), 401, 'INVALID_CREDENTIALS');
    expect((await loginWith(operator, 'quite-another-one')).status).toBe(200);
  });
});

describe('errors', () => {
  test.each([
    [{}, 'VALIDATION_FAILED'],
    [{ role: 'owner' }, 'VALIDATION_FAILED'],
    [{ status: 'suspended' }, 'VALIDATION_FAILED'],
    [{ password: 'short' }, 'PASSWORD_TOO_WEAK'],
  ])('refuses %j', async (body, code) => {
    expectRefusal(await update(await someone(), body), 400, code);
  });

  test('knows no operator by an unknown id', async () => {
    const path = pathOf(at.world.merchant.merchant_id, UNKNOWN_ID);
    expectRefusal(await at.admin('PATCH', path, { body: { role: 'manager' } }), 404, 'NOT_FOUND');
  });

  test('knows no merchant by an unknown id', async () => {
    const { operator_id } = await someone();
    const path = pathOf(UNKNOWN_ID, operator_id);
    expectRefusal(await at.admin('PATCH', path, { body: { role: 'manager' } }), 404, 'MERCHANT_NOT_FOUND');
  });
});

describe('security', () => {
  test("does not reach another merchant's operator", async () => {
    const { operator_id } = await someone();
    const other = await at.server.fixtures.createMerchant();
    const path = pathOf(other.merchant_id, operator_id);
    expectRefusal(await at.admin('PATCH', path, { body: { role: 'manager' } }), 404, 'NOT_FOUND');
  });
});
