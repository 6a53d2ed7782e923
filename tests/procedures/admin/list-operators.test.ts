import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { expectNoSecrets, UNKNOWN_ID, useAdminWorld } from './setup.js';

const at = useAdminWorld();
const list = (id: string, query: Record<string, string | number> = {}) =>
  at.admin('GET', `/admin/merchants/${id}/operators`, { query });

describe('happy', () => {
  test('lists the operators of this merchant alone, the newest first, by pages', async () => {
    const merchant = await at.server.fixtures.createMerchant();
    await at.server.fixtures.createOperator(merchant, { name: 'amy', role: 'cashier' });
    await at.server.fixtures.createOperator(merchant, { name: 'bob', role: 'manager' });
    const first = await list(merchant.merchant_id, { limit: 1 });
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({
      operators: [{ name: 'bob', role: 'manager', status: 'active', login_enabled: true }],
      pagination: { total_count: 2, has_next: true },
    });
    expectNoSecrets(first);
    const second = await list(merchant.merchant_id, { limit: 1, cursor: String(first.body.next_cursor) });
    expect(second.body).toMatchObject({ operators: [{ name: 'amy' }], next_cursor: null });
  });
});

describe('errors', () => {
  test('knows no merchant by an unknown id', async () => {
    expectRefusal(await list(UNKNOWN_ID), 404, 'MERCHANT_NOT_FOUND');
  });

  test('refuses a cursor that is none', async () => {
    expectRefusal(await list(at.world.merchant.merchant_id, { cursor: 'x' }), 400, 'INVALID_CURSOR');
  });
});
