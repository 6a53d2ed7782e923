import { beforeAll, describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { newSettlement } from './settlement.js';
import { useAdminWorld } from './setup.js';

const at = useAdminWorld();
const list = (query: Record<string, string | number> = {}) => at.admin('GET', '/admin/settlements', { query });
let older: { id: string; code: string };
let newer: { id: string; code: string };
beforeAll(async () => {
  older = await newSettlement(at, 10);
  newer = await newSettlement(at, 20);
});

describe('happy', () => {
  test('lists the settlements of all merchants, the newest first', async () => {
    const answer = await list();
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      settlements: [
        { id: newer.id, merchant_code: newer.code, total_amount: 20, payment_count: 1, status: 'pending' },
        { id: older.id, merchant_code: older.code, total_amount: 10 },
      ],
      pagination: { total_count: 2 },
    });
  });

  test('filters by merchant, mode and status', async () => {
    expect((await list({ merchant_code: older.code })).body.settlements).toMatchObject([{ id: older.id }]);
    expect((await list({ mode: 'monthly' })).body.settlements).toEqual([]);
    expect((await list({ status: 'pending' })).body.settlements).toHaveLength(2);
  });

  test('goes on by cursor', async () => {
    const { body } = await list({ limit: 1 });
    const next = await list({ limit: 1, cursor: String(body.next_cursor) });
    expect(next.body).toMatchObject({ settlements: [{ id: older.id }], next_cursor: null });
  });
});

describe('errors', () => {
  test('knows no merchant by an unknown code', async () => {
    expectRefusal(await list({ merchant_code: 'NOWHERE' }), 404, 'MERCHANT_NOT_FOUND');
  });

  test('refuses an unknown status and a cursor that is none', async () => {
    expectRefusal(await list({ status: 'done' }), 400, 'VALIDATION_FAILED');
    expectRefusal(await list({ cursor: 'abc' }), 400, 'INVALID_CURSOR');
  });
});
