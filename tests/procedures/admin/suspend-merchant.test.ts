import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { UNKNOWN_ID, useAdminWorld } from './setup.js';

const at = useAdminWorld();
const suspend = (body: unknown) => at.admin('POST', '/admin/merchants/suspend', { body });

describe('happy', () => {
  test('suspends the merchant and ends the logins of everybody there at once', async () => {
    const merchant = await at.server.fixtures.createMerchant();
    const operator = await at.server.fixtures.createOperator(merchant);
    const tokens = [await at.server.login.merchant(merchant), await at.server.login.operator(operator)];
    for (const token of tokens) expect((await at.server.rest('GET', '/auth/me', { token })).status).toBe(200);

    const answer = await suspend({ merchant_id: merchant.merchant_id, reason: 'contract ended' });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      success: true,
      merchant: { merchant_id: merchant.merchant_id, code: merchant.code, status: 'suspended' },
      message: '商戶已停用',
    });
    for (const token of tokens) {
      expectRefusal(await at.server.rest('GET', '/auth/me', { token }), 401, 'SESSION_REVOKED');
    }
    expect(await at.lastAudit(merchant.merchant_id)).toMatchObject({ action: 'merchant.suspend' });
  });
});

describe('errors', () => {
  test('refuses a second suspension', async () => {
    const { merchant_id } = await at.server.fixtures.createMerchant();
    await suspend({ merchant_id });
    expectRefusal(await suspend({ merchant_id }), 409, 'INVALID_STATE_TRANSITION');
  });

  test('knows no merchant by an unknown id', async () => {
    expectRefusal(await suspend({ merchant_id: UNKNOWN_ID }), 404, 'MERCHANT_NOT_FOUND');
  });
});
