import { beforeAll, describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import type { TestMember, TestMerchant } from '../../support/fixtures.js';
import { UNKNOWN_ID, useAdminWorld } from './setup.js';

const at = useAdminWorld();
let buyer: TestMember;
let shop: TestMerchant;
beforeAll(async () => {
  buyer = await at.server.fixtures.createMember({ name: '買家' });
  shop = await at.server.fixtures.createMerchant();
  await at.server.fixtures.pay(shop, buyer, 40);
});

const list = (query: Record<string, string | number> = {}) => at.admin('GET', '/admin/transactions', { query });
const typesOf = async (query: Record<string, string | number>) => {
  const { body } = await list(query);
  return (body.transactions as unknown as { tx_type: string }[]).map((transaction) => transaction.tx_type);
};

describe('happy', () => {
  test('lists everybody’s transactions with member and merchant, the newest first', async () => {
    const answer = await list();
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      transactions: [
        {
          tx_type: 'payment',
          final_amount: 40,
          member_no: buyer.member_no,
          member_name: '買家',
          merchant_code: shop.code,
        },
        { tx_type: 'recharge', final_amount: 40, merchant_code: null },
        { tx_type: 'recharge', final_amount: 500, member_no: at.world.member.member_no },
      ],
      pagination: { total_count: 3 },
    });
  });

  test('filters by member, merchant, card, type and status', async () => {
    expect(await typesOf({ member_id: buyer.member_id })).toEqual(['payment', 'recharge']);
    expect(await typesOf({ merchant_code: shop.code })).toEqual(['payment']);
    expect(await typesOf({ card_id: at.world.member.card_id })).toEqual(['recharge']);
    expect(await typesOf({ tx_type: 'refund' })).toEqual([]);
    expect(await typesOf({ tx_type: 'payment', status: 'completed' })).toEqual(['payment']);
  });

  test('filters by a half-open period', async () => {
    expect(await typesOf({ end_date: '2020-01-01' })).toEqual([]);
    expect(await typesOf({ start_date: '2020-01-01T00:00:00Z' })).toHaveLength(3);
  });

  test('goes on by cursor', async () => {
    const { body } = await list({ limit: 2 });
    expect(await typesOf({ limit: 2, cursor: String(body.next_cursor) })).toEqual(['recharge']);
  });
});

describe('errors', () => {
  test('knows no merchant by an unknown code', async () => {
    expectRefusal(await list({ merchant_code: 'NOWHERE' }), 404, 'MERCHANT_NOT_FOUND');
  });

  test.each([
    [{ start_date: '2026-02-01', end_date: '2026-01-01' }, 'INVALID_PERIOD'],
    [{ start_date: 'yesterday' }, 'VALIDATION_FAILED'],
    [{ tx_type: 'gift' }, 'VALIDATION_FAILED'],
    [{ cursor: 'abc' }, 'INVALID_CURSOR'],
  ])('refuses %j', async (query, code) => {
    expectRefusal(await list(query as Record<string, string>), 400, code);
  });

  test('finds nothing of an unknown member', async () => {
    expect(await typesOf({ member_id: UNKNOWN_ID })).toEqual([]);
  });
});
