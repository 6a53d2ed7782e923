import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { PASSWORD } from '../../support/fixtures.js';
import { UNKNOWN_ID, useAdminWorld } from './setup.js';

const at = useAdminWorld();
const create = (merchantId: string, body: Record<string, unknown> = {}) =>
  at.admin('POST', `/admin/merchants/${merchantId}/first-login-code`, { body });

describe('happy', () => {
  test('lets an operator choose a password, and leaves the merchant its own', async () => {
    const operator = await at.server.fixtures.createOperator(await at.server.fixtures.createMerchant());
    const { merchant } = operator;
    const { body } = await create(merchant.merchant_id, { operator_id: operator.operator_id });
    const who = { role: 'merchant', identifier: merchant.code };
    const named = { ...who, operator: operator.name };
    const login = (account: object) =>
      at.server.rest('POST', '/auth/login', { body: { ...account, password: PASSWORD } });
    expectRefusal(await login(named), 401, 'INVALID_CREDENTIALS');
    expect((await login(who)).status).toBe(200);
    const chosen = await at.server.rest('POST', '/auth/first-login', {
      body: { ...named, code: body.first_login_code, new_password: 'a-quiet-river-2026' },
    });
    expect(chosen.body.user_info).toMatchObject({ operator: operator.name, operator_role: 'cashier' });
  });

  test('of a merchant leaves the operators their logins', async () => {
    const operator = await at.server.fixtures.createOperator(await at.server.fixtures.createMerchant());
    const token = await at.server.login.operator(operator);
    const { merchant } = operator;
    const own = await at.server.login.merchant(merchant);
    expect((await create(merchant.merchant_id)).body.ended_sessions).toBe(1);
    expect((await at.server.rest('GET', '/auth/me', { token })).status).toBe(200);
    expect((await at.server.rest('GET', '/auth/me', { token: own })).status).toBe(401);
  });
});

describe('errors', () => {
  test('MERCHANT_NOT_FOUND and NOT_FOUND', async () => {
    expectRefusal(await create(UNKNOWN_ID), 404, 'MERCHANT_NOT_FOUND');
    expectRefusal(await create(at.world.merchant.merchant_id, { operator_id: UNKNOWN_ID }), 404, 'NOT_FOUND');
  });
});

describe('security', () => {
  test('an operator of another merchant is not found, and keeps the password', async () => {
    const operator = await at.server.fixtures.createOperator(await at.server.fixtures.createMerchant());
    const { operator_id } = operator;
    expectRefusal(await create(at.world.merchant.merchant_id, { operator_id }), 404, 'NOT_FOUND');
    await at.server.login.operator(operator);
  });
});
