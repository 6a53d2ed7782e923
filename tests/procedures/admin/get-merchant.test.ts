import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { expectNoSecrets, UNKNOWN_ID, useAdminWorld } from './setup.js';

const at = useAdminWorld();
const get = (id: string) => at.admin('GET', `/admin/merchants/${id}`);

describe('happy', () => {
  test('shows the merchant with its operators, logins and business day', async () => {
    const { merchant, member } = at.world;
    await at.server.fixtures.pay(merchant, member, 25);
    const answer = await get(merchant.merchant_id);
    expect(answer.status).toBe(200);
    expect(answer.body.merchant).toMatchObject({
      merchant_id: merchant.merchant_id,
      code: merchant.code,
      login_enabled: true,
      operator_count: 1,
      live_sessions: 2,
      today_payment_count: 1,
      today_net_amount: 25,
    });
    expectNoSecrets(answer);
  });
});

describe('errors', () => {
  test('knows no merchant by an unknown id', async () => {
    expectRefusal(await get(UNKNOWN_ID), 404, 'MERCHANT_NOT_FOUND');
  });

  test('refuses what is no id', async () => {
    expectRefusal(await get('SHOP001'), 400, 'VALIDATION_FAILED');
  });
});
