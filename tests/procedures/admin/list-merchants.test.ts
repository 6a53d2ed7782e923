import { beforeAll, describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { expectNoSecrets, useAdminWorld } from './setup.js';

const at = useAdminWorld();
const list = (query: Record<string, string | number> = {}) => at.admin('GET', '/admin/merchants', { query });
const codesOf = async (query: Record<string, string | number>) => {
  const { body } = await list(query);
  return (body.merchants as unknown as { code: string }[]).map((merchant) => merchant.code);
};

beforeAll(async () => {
  await at.server.fixtures.createMerchant({ code: 'BAKERY-7', name: '山田麵包' });
  await at.server.fixtures.createMerchant({ code: 'BOOKS-1', name: '書店' });
});

describe('happy', () => {
  test('lists merchants, the newest first', async () => {
    const answer = await list({ limit: 2 });
    expect(answer.body).toMatchObject({
      merchants: [{ code: 'BOOKS-1', status: 'active' }, { code: 'BAKERY-7' }],
      pagination: { total_count: 3, total_pages: 2, has_next: true },
    });
    expectNoSecrets(answer);
  });

  test('finds a part of code and name', async () => {
    expect(await codesOf({ search: 'bakery' })).toEqual(['BAKERY-7']);
    expect(await codesOf({ search: '麵' })).toEqual(['BAKERY-7']);
    expect(await codesOf({ search: 'nowhere' })).toEqual([]);
  });

  test('filters by status and goes on by cursor', async () => {
    expect(await codesOf({ status: 'suspended' })).toEqual([]);
    const { body } = await list({ limit: 1 });
    expect(await codesOf({ limit: 1, cursor: String(body.next_cursor) })).toEqual(['BAKERY-7']);
  });
});

describe('errors', () => {
  test('refuses a cursor that is none and an unknown status', async () => {
    expectRefusal(await list({ cursor: '%%%' }), 400, 'INVALID_CURSOR');
    expectRefusal(await list({ status: 'open' }), 400, 'VALIDATION_FAILED');
  });
});
