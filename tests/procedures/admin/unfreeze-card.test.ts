import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../../support/expect-refusal.js';
import { UNKNOWN_ID, useAdminWorld } from './setup.js';

const at = useAdminWorld();
const unfreeze = (body: unknown) => at.admin('POST', '/admin/cards/unfreeze', { body });

describe('happy', () => {
  test('makes a frozen card active again', async () => {
    const { card_id } = await at.server.fixtures.createMember();
    await at.admin('POST', '/admin/cards/freeze', { body: { card_id } });
    const answer = await unfreeze({ card_id });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ success: true, card: { card_id, status: 'active' }, message: '卡片已解凍' });
    expect(await at.lastAudit(card_id)).toMatchObject({ action: 'card.unfreeze' });
  });
});

describe('errors', () => {
  test('refuses a card that is not frozen', async () => {
    expectRefusal(await unfreeze({ card_id: at.world.member.card_id }), 409, 'INVALID_STATE_TRANSITION');
  });

  test.each(['lost', 'close'])('does not revive a card after %s', async (end) => {
    const { card_id } = await at.server.fixtures.createMember();
    await at.admin('POST', `/admin/cards/${end}`, { body: { card_id } });
    expectRefusal(await unfreeze({ card_id }), 409, 'INVALID_STATE_TRANSITION');
  });

  test('knows no card by an unknown id', async () => {
    expectRefusal(await unfreeze({ card_id: UNKNOWN_ID }), 404, 'CARD_NOT_FOUND');
  });
});
