import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { UNKNOWN_ID, useAdminWorld } from './setup.js';

const at = useAdminWorld();
const reactivate = (body: unknown) => at.admin('POST', '/admin/merchants/reactivate', { body });

describe('happy', () => {
  test('brings a suspended merchant back, which can log in again', async () => {
    const merchant = await at.server.fixtures.createMerchant();
    await at.admin('POST', '/admin/merchants/suspend', { body: { merchant_id: merchant.merchant_id } });
    const answer = await reactivate({ merchant_id: merchant.merchant_id });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ success: true, merchant: { status: 'active' }, message: '商戶已恢復' });
    expect(await at.lastAudit(merchant.merchant_id)).toMatchObject({ action: 'merchant.reactivate' });
    const token = await at.server.login.merchant(merchant);
    expect((await at.server.rest('GET', '/auth/me', { token })).status).toBe(200);
  });
});

describe('errors', () => {
  test('refuses a merchant that is active', async () => {
    expectRefusal(await reactivate({ merchant_id: at.world.merchant.merchant_id }), 409, 'INVALID_STATE_TRANSITION');
  });

  test('knows no merchant by an unknown id', async () => {
    expectRefusal(await reactivate({ merchant_id: UNKNOWN_ID }), 404, 'MERCHANT_NOT_FOUND');
  });
});
