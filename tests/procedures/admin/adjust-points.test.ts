import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { UNKNOWN_ID, useAdminWorld } from './setup.js';

const at = useAdminWorld();
const adjust = (body: unknown) => at.admin('POST', '/admin/points/adjust', { body });

describe('happy', () => {
  test('gives points, and the level that they reach, at once', async () => {
    const { card_id } = await at.server.fixtures.createMember();
    const answer = await adjust({ card_id, delta_points: 1200, reason: '活動贈點' });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      success: true,
      adjustment: {
        card_id,
        points_before: 0,
        points_after: 1200,
        delta_points: 1200,
        level_before: 0,
        level_after: 1,
        discount_after: 0.95,
        reason: '活動贈點',
      },
    });
    expect(await at.lastAudit(card_id)).toMatchObject({
      action: 'card.adjust_points',
      details: { points_after: 1200 },
    });
  });

  test('stops at nothing and says what really changed', async () => {
    const { card_id } = await at.server.fixtures.createMember();
    await adjust({ card_id, delta_points: 30, reason: 'a' });
    const answer = await adjust({ card_id, delta_points: -100, reason: 'b' });
    expect(answer.body.adjustment).toMatchObject({ points_before: 30, points_after: 0, delta_points: -30 });
    expect((await at.admin('GET', '/admin/ledger/verify')).body.ok).toBe(true);
  });
});

describe('errors', () => {
  test.each([
    { delta_points: 1.5 },
    { delta_points: '10' },
    { delta_points: 3_000_000_000 },
    { reason: undefined },
    { reason: '' },
    { points: 10 },
  ])('refuses %j', async (change) => {
    const body = { card_id: at.world.member.card_id, delta_points: 1, reason: 'a', ...change };
    expectRefusal(await adjust(body), 400, 'VALIDATION_FAILED');
  });

  test('refuses cards that collect no points', async () => {
    const { card_id } = await at.server.fixtures.issueCard({ card_type: 'voucher', initial_value: 10 });
    expectRefusal(await adjust({ card_id, delta_points: 1, reason: 'a' }), 400, 'UNSUPPORTED_CARD_TYPE_FOR_POINTS');
  });

  test('knows no card by an unknown id, and no frozen one', async () => {
    const unknown = { card_id: UNKNOWN_ID, delta_points: 1, reason: 'a' };
    expectRefusal(await adjust(unknown), 404, 'CARD_NOT_FOUND_OR_INACTIVE');
    const { card_id } = await at.server.fixtures.createMember();
    await at.admin('POST', '/admin/cards/freeze', { body: { card_id } });
    expectRefusal(await adjust({ card_id, delta_points: 1, reason: 'a' }), 404, 'CARD_NOT_FOUND_OR_INACTIVE');
  });
});
