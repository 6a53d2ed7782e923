import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { useAdminWorld } from './setup.js';

const at = useAdminWorld();
const get = () => at.admin('GET', '/admin/statistics');

describe('happy', () => {
  test('counts what there is and what happened today', async () => {
    const { merchant, member } = at.world;
    await at.server.fixtures.pay(merchant, member, 120);
    await at.server.fixtures.issueCard({ card_type: 'prepaid', owner_member_id: member.member_id, initial_value: 30 });
    const answer = await get();
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      system_stats: {
        members: { total: 1, active: 1, suspended: 0 },
        cards: { total: 2, active: 2, inactive: 0, by_type: { standard: 1, prepaid: 1, corporate: 0, voucher: 0 } },
        merchants: { total: 1, active: 1, inactive: 0 },
        outstanding_balance: 530,
      },
      today_stats: {
        transactions: {
          total_count: 4,
          payment_count: 1,
          refund_count: 0,
          recharge_count: 3,
          payment_amount: 120,
          refund_amount: 0,
          recharge_amount: 650,
        },
        qr_generated: 1,
        new_members: 1,
      },
    });
    expect(answer.body.today_stats.date).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  test('counts by the business day, not by UTC', async () => {
    const [row] = await at.server.db.query<{ today: string }>(
      "SELECT to_char(now() AT TIME ZONE 'Asia/Taipei', 'YYYY-MM-DD') AS today",
    );
    expect((await get()).body.today_stats).toMatchObject({ date: row?.today, timezone: 'Asia/Taipei' });
  });

  test('counts whatever is not active as inactive', async () => {
    const { member_id, card_id } = await at.server.fixtures.createMember();
    await at.admin('POST', '/admin/cards/freeze', { body: { card_id } });
    await at.admin('POST', '/admin/members/suspend', { body: { member_id } });
    const { body } = await get();
    expect(body.system_stats).toMatchObject({ cards: { total: 3, inactive: 1 }, members: { total: 2, suspended: 1 } });
  });
});

describe('errors', () => {
  test('refuses unknown fields', async () => {
    expectRefusal(await at.admin('GET', '/admin/statistics', { query: { of: 'me' } }), 400, 'VALIDATION_FAILED');
  });
});
