import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { expectNoSecrets, useAdminWorld } from './setup.js';

const at = useAdminWorld();
const rotate = (body: unknown = {}) => at.admin('POST', '/admin/qr/batch-rotate', { body });

describe('happy', () => {
  test('replaces every live code of an active card; what was shown before pays nothing', async () => {
    const [first, second] = [
      await at.server.fixtures.createMember({ balance: 10 }),
      await at.server.fixtures.createMember({ balance: 10 }),
    ];
    const qr_plain = await at.server.fixtures.issueCode(first, first.card_id);
    await at.server.fixtures.issueCode(second, second.card_id);
    const answer = await rotate();
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      success: true,
      result: { affected_cards: 2, ttl_seconds: 300 },
      message: '付款碼已全部更換',
    });
    expectNoSecrets(answer);
    const charge = await at.as('manager', 'POST', '/merchant/charge', { body: { qr_plain, amount: 1 } });
    expectRefusal(charge, 400, 'QR_EXPIRED_OR_INVALID');
    const live = await at.server.db.query<{ seconds: number }>(
      'SELECT extract(epoch FROM expires_at - created_at)::int AS seconds FROM mps.payment_codes',
    );
    expect(live).toEqual([{ seconds: 300 }, { seconds: 300 }]);
  });

  test.each([
    [1, 30],
    [60, 60],
    [99_999, 7200],
  ])('brings a lifetime of %d seconds into the allowed range', async (ttl_seconds, expected) => {
    expect((await rotate({ ttl_seconds })).body.result.ttl_seconds).toBe(expected);
  });
});

describe('errors', () => {
  test.each(['60', 1.5, null])('refuses the lifetime %j', async (ttl_seconds) => {
    expectRefusal(await rotate({ ttl_seconds }), 400, 'VALIDATION_FAILED');
  });
});
