import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { PASSWORD } from '../../support/fixtures.js';
import { expectNoSecrets, UNKNOWN_ID, useAdminWorld } from './setup.js';

const at = useAdminWorld();
const reset = (merchant_id: string, new_password: unknown) =>
  at.admin('POST', '/admin/merchants/reset-password', { body: { merchant_id, new_password } });

describe('happy', () => {
  test("replaces the own account's password and leaves named operators logged in", async () => {
    const merchant = await at.server.fixtures.createMerchant();
    const own = await at.server.login.merchant(merchant);
    const amy = await at.server.login.operator(await at.server.fixtures.createOperator(merchant));
    const answer = await reset(merchant.merchant_id, 'quite-another-one');
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ success: true, ended_sessions: 1 });
    expectNoSecrets(answer);
    expectRefusal(await at.server.rest('GET', '/auth/me', { token: own }), 401, 'SESSION_REVOKED');
    expect((await at.server.rest('GET', '/auth/me', { token: amy })).status).toBe(200);

    const login = (password: string) =>
      at.server.rest('POST', '/auth/login', { body: { role: 'merchant', identifier: merchant.code, password } });
    expectRefusal(await login(PASSWORD), 401, 'INVALID_CREDENTIALS');
    expect((await login('quite-another-one')).status).toBe(200);
  });
});

describe('errors', () => {
  test('refuses a weak password', async () => {
    expectRefusal(await reset(at.world.merchant.merchant_id, 'short'), 400, 'PASSWORD_TOO_WEAK');
    expectRefusal(await reset(at.world.merchant.merchant_id, at.world.merchant.code), 400, 'PASSWORD_TOO_WEAK');
  });

  test('knows no merchant by an unknown id', async () => {
    expectRefusal(await reset(UNKNOWN_ID, 'quite-another-one'), 404, 'MERCHANT_NOT_FOUND');
  });
});
