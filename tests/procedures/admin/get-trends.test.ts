import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { useAdminWorld } from './setup.js';

const at = useAdminWorld();
const get = (query: Record<string, string> = {}) => at.admin('GET', '/admin/trends', { query });
const trendsOf = async (query: Record<string, string> = {}) =>
  (await get(query)).body.trends as unknown as { period: string; payment_count: number; recharge_amount: number }[];

describe('happy', () => {
  test('answers the last 30 days, also those without a transaction', async () => {
    await at.server.fixtures.pay(at.world.merchant, at.world.member, 75);
    const answer = await get();
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ interval: 'day', timezone: 'Asia/Taipei' });
    const trends = await trendsOf();
    expect(trends).toHaveLength(30);
    expect(trends[0]).toMatchObject({ payment_count: 0, recharge_amount: 0 });
    expect(trends[29]).toMatchObject({
      payment_count: 1,
      payment_amount: 75,
      net_amount: 75,
      recharge_count: 2,
      recharge_amount: 575,
      unique_customers: 1,
    });
  });

  test('puts a transaction late in the UTC day on the next business day', async () => {
    await at.server.db.query(
      "UPDATE mps.transactions SET created_at = '2026-01-31T23:30:00Z' WHERE tx_type = 'payment'",
    );
    const days = await trendsOf({ start_date: '2026-01-31', end_date: '2026-02-01' });
    expect(days.map((day) => [day.period, day.payment_count])).toEqual([
      ['2026-01-31', 0],
      ['2026-02-01', 1],
    ]);
  });

  test('sums by weeks from Monday and by months', async () => {
    const weeks = await trendsOf({ start_date: '2026-01-28', end_date: '2026-02-03', interval: 'week' });
    expect(weeks.map((week) => [week.period, week.payment_count])).toEqual([
      ['2026-01-26', 1],
      ['2026-02-02', 0],
    ]);
    const months = await trendsOf({ start_date: '2026-01-15T08:00:00Z', end_date: '2026-02-15', interval: 'month' });
    expect(months.map((month) => [month.period, month.payment_count])).toEqual([
      ['2026-01-01', 0],
      ['2026-02-01', 1],
    ]);
  });
});

describe('errors', () => {
  test.each([
    [{ start_date: '2026-02-01', end_date: '2026-01-01' }, 'INVALID_PERIOD'],
    [{ start_date: '2020-01-01', end_date: '2026-01-01' }, 'INVALID_PERIOD'],
    [{ interval: 'hour' }, 'VALIDATION_FAILED'],
    [{ start_date: '2026-02-31' }, 'VALIDATION_FAILED'],
  ])('refuses %j', async (query, code) => {
    expectRefusal(await get(query as Record<string, string>), 400, code);
  });
});
