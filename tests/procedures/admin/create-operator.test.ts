import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { expectNoSecrets, UNKNOWN_ID, useAdminWorld } from './setup.js';

const at = useAdminWorld();
const create = (body: unknown, id = at.world.merchant.merchant_id) =>
  at.admin('POST', `/admin/merchants/${id}/operators`, { body });

describe('happy', () => {
  test('adds a cashier who logs in with an own password and charges alone', async () => {
    const password = 'till-number-four';
    const answer = await create({ name: 'amy', role: 'cashier', password });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      success: true,
      operator: { name: 'amy', role: 'cashier', status: 'active', login_enabled: true },
    });
    expectNoSecrets(answer);
    const login = await at.server.rest('POST', '/auth/login', {
      body: { role: 'merchant', identifier: at.world.merchant.code, operator: 'amy', password },
    });
    expect(login.body.user_info).toMatchObject({ operator: 'amy' });
    expect(login.body.user_info.permissions).not.toContain('merchant:refund');
    expect(await at.lastAudit(String(answer.body.operator.operator_id))).toMatchObject({ action: 'operator.create' });
  });

  test('adds a cashier without a password where nothing more is said', async () => {
    const answer = await create({ name: 'later' });
    expect(answer.body.operator).toMatchObject({ role: 'cashier', login_enabled: false });
  });
});

describe('errors', () => {
  test('refuses a name that another operator of the merchant has', async () => {
    await create({ name: 'bob' });
    expectRefusal(await create({ name: 'bob' }), 409, 'NAME_TAKEN');
    const other = await at.server.fixtures.createMerchant();
    expect((await create({ name: 'bob' }, other.merchant_id)).status).toBe(201);
  });

  test.each([
    [{ name: ' ' }, 'INVALID_NAME'],
    [{ name: 'zoe', role: 'owner' }, 'VALIDATION_FAILED'],
    [{ name: 'zoe', password: '12345678' }, 'PASSWORD_TOO_WEAK'],
  ])('refuses %j', async (body, code) => {
    expectRefusal(await create(body), 400, code);
  });

  test("refuses the merchant's code as a password", async () => {
    expectRefusal(await create({ name: 'zoe', password: at.world.merchant.code }), 400, 'PASSWORD_TOO_WEAK');
  });

  test('knows no merchant by an unknown id', async () => {
    expectRefusal(await create({ name: 'zoe' }, UNKNOWN_ID), 404, 'MERCHANT_NOT_FOUND');
  });
});

describe('security', () => {
  test('refuses another merchant in the body than in the path', async () => {
    expectRefusal(await create({ name: 'eve', merchant_id: UNKNOWN_ID }), 400, 'VALIDATION_FAILED');
  });
});
